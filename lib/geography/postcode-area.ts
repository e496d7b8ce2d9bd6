import { type Centroids, createCentroids, mergeCentroids } from './centroids.ts';

/** What is known of one postcode area ("LS"): the points that files gave, by level. */
export interface PostcodeArea {
  readonly code: string;
  readonly postcodes: Centroids;
  readonly sectors: Centroids;
  readonly outcodes: Centroids;
}

export function emptyPostcodeArea(code: string): PostcodeArea {
  return {
    code,
    postcodes: createCentroids(0),
    sectors: createCentroids(0),
    outcodes: createCentroids(0),
  };
}

/**
 * One area out of two imports, level by level: a file of outcodes leaves the sectors of an earlier file as
 * they are. Where both give the same postcode, sector or outcode, the later import stands.
 */
export function mergePostcodeAreas(earlier: PostcodeArea, later: PostcodeArea): PostcodeArea {
  return {
    code: earlier.code,
    postcodes: mergeCentroids(earlier.postcodes, later.postcodes),
    sectors: mergeCentroids(earlier.sectors, later.sectors),
    outcodes: mergeCentroids(earlier.outcodes, later.outcodes),
  };
}

/** The same for whole directories by area code; areas that only one of them has are kept. */
export function mergeDirectories(
  earlier: ReadonlyMap<string, PostcodeArea>,
  later: ReadonlyMap<string, PostcodeArea>,
): Map<string, PostcodeArea> {
  const merged = new Map(earlier);
  for (const [code, area] of later) {
    const before = earlier.get(code);
    merged.set(code, before === undefined ? area : mergePostcodeAreas(before, area));
  }
  return merged;
}

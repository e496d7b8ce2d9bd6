import {
  decodePostcodeArea,
  type PostcodeArea,
  type PostcodeDirectory,
  type PostcodeImports,
} from '../../lib/geography/index.ts';
import type { ObjectStore } from '../../lib/kernel/index.ts';

const CHECK_EVERY_MS = 30_000;
/** Areas kept in memory: an authority's children live in a few. */
const KEPT = 16;

/** The current postcodes, one area at a time: an area's object is loaded when a postcode of it is asked for. */
export function createPostcodeSource(
  imports: Pick<PostcodeImports, 'current'>,
  objects: ObjectStore,
  now: () => number,
): PostcodeDirectory {
  const loaded = new Map<string, PostcodeArea>();
  let areas: Readonly<Record<string, string>> = {};
  let checkedAt = Number.NEGATIVE_INFINITY;

  return {
    async area(code) {
      // An empty directory is asked for again at once, so that a first import is seen without waiting.
      if (Object.keys(areas).length === 0 || now() - checkedAt >= CHECK_EVERY_MS) {
        areas = (await imports.current())?.manifest.areas ?? {};
        checkedAt = now();
      }
      const contentId = areas[code];
      if (contentId === undefined) return null;
      const kept = loaded.get(contentId);
      if (kept) return kept;
      const bytes = await objects.get('postcodes', contentId);
      if (!bytes) throw new Error(`The postcodes of area ${code} (${contentId}) are missing.`);
      const area = decodePostcodeArea(bytes);
      loaded.set(contentId, area);
      const oldest = loaded.keys().next();
      if (loaded.size > KEPT && !oldest.done) loaded.delete(oldest.value);
      return area;
    },
  };
}

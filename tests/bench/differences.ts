import type { PlacementRequest } from '../../lib/requests/index.ts';

/** Where two ways to rank give different lists, in words. */
export async function differences(
  requests: readonly PlacementRequest[],
  mine: (request: PlacementRequest) => readonly string[],
  theirs: (request: PlacementRequest) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const request of requests) {
    const [a, b] = [mine(request), await theirs(request)];
    const at = a.findIndex((id, i) => id !== b[i]);
    if (at >= 0 || a.length !== b.length) {
      found.push(
        `DIFFERENT for ${request.reference} at place ${at + 1}: ${a[at]}, theirs ${b[at]}`,
      );
    }
  }
  return found;
}

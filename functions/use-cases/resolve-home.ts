import { resolvePostcode, toGrid } from '../../lib/geography/index.ts';
import { ok, type Result, refused } from '../../lib/kernel/index.ts';
import type { Home, HomeInput } from '../../lib/requests/index.ts';
import type { Deps } from '../shared/deps.ts';

/** The grid point of a home, and how well it is known: a postcode may only be known by its sector or outcode. */
export async function resolveHome(
  deps: Pick<Deps, 'postcodes'>,
  home: HomeInput,
): Promise<Result<Home>> {
  if ('postcode' in home) {
    const found = await resolvePostcode(deps.postcodes, home.postcode);
    if (found.ok) return found;
    const faults = [{ pointer: '/home/postcode', detail: found.problem.detail }];
    return refused({ ...found.problem, kind: 'invalid', faults });
  }
  const point = 'latitude' in home ? toGrid(home) : home;
  return ok({ point, precision: 'point', postcode: null });
}

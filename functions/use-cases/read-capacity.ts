import * as z from 'zod';
import {
  $CapacityReturn,
  $PlaceKey,
  type CapacityReturn,
  countOf,
  placeName,
  placesIn,
} from '../../lib/capacity/index.ts';
import { ok, problem, type Result, refused, type SettingKey } from '../../lib/kernel/index.ts';
import type { Deps } from '../shared/deps.ts';
import { providerOf } from './publish-return.ts';

/** What a setting has published of each provision, and what is left of it now. */
export const $SettingCapacity = z
  .object({
    settingKey: $PlaceKey.shape.settingKey,
    provisions: z.array(
      z.object({
        provisionId: $PlaceKey.shape.provisionId,
        /** Null while none is published. */
        newest: $CapacityReturn.omit({ person: true }).nullable(),
        places: z.array(
          z.object({
            yearGroup: $PlaceKey.shape.yearGroup,
            academicYear: $PlaceKey.shape.academicYear,
            published: z.int(),
            /** Held, offered or placed since the return, less places that ended since. */
            taken: z.int(),
            free: z.int(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'SettingCapacity' });
type SettingCapacity = z.infer<typeof $SettingCapacity>;

export async function readCapacity(
  deps: Pick<Deps, 'currentIndex' | 'returns' | 'placeCounters' | 'now'>,
  settingKey: SettingKey,
): Promise<Result<SettingCapacity>> {
  const setting = (await deps.currentIndex())?.setting(settingKey) ?? null;
  if (setting === null) {
    const detail = `${settingKey} is not in the current register. Give a URN of 6 or a UKPRN of 8 digits.`;
    return refused(problem('not-found', 'setting-not-found', detail));
  }
  const provisions: SettingCapacity['provisions'] = [];
  for (const { id } of setting.provisions) {
    const newest = await deps.returns(providerOf(settingKey)).current(id);
    if (!newest.ok) return newest;
    const places = newest.value === null ? [] : await placesOf(deps, newest.value);
    provisions.push({ provisionId: id, newest: newest.value && unsigned(newest.value), places });
  }
  return ok({ settingKey, provisions });
}

/** Who at the provider published it is the provider's own affair. */
export function unsigned({ person: _person, ...published }: CapacityReturn) {
  return published;
}

async function placesOf(
  deps: Pick<Deps, 'placeCounters' | 'now'>,
  newest: CapacityReturn,
): Promise<SettingCapacity['provisions'][number]['places']> {
  const places = placesIn(newest);
  const counters = await deps.placeCounters.read(places.map(({ key }) => key));
  return places.flatMap(({ key }) => {
    const counter = counters.get(placeName(key));
    if (!counter) return [];
    const { published, taken } = countOf(counter, Math.floor(deps.now() / 1000));
    const { yearGroup, academicYear } = key;
    return [{ yearGroup, academicYear, published, taken, free: Math.max(0, published - taken) }];
  });
}

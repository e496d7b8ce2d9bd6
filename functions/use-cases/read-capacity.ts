import * as z from 'zod';
import {
  $CapacityReturn,
  $PlaceKey,
  type CapacityReturn,
  countOf,
  freeOf,
  overOf,
  placeName,
  placesIn,
} from '../../lib/capacity/index.ts';
import { ok, problem, type Result, refused, type SettingKey } from '../../lib/kernel/index.ts';
import type { Deps } from '../shared/deps.ts';
import { providerOf } from '../shared/provider-of.ts';

/** What a setting has published of each provision, and what is left of it now. */
export const $SettingCapacity = z
  .object({
    settingKey: $PlaceKey.shape.settingKey,
    provisions: z.array(
      z.object({
        provisionId: $PlaceKey.shape.provisionId,
        /** Null while none is published, and where it needs checking. */
        newest: $CapacityReturn.omit({ person: true }).nullable(),
        places: z.array(
          z.object({
            yearGroup: $PlaceKey.shape.yearGroup,
            academicYear: $PlaceKey.shape.academicYear,
            published: z.int(),
            /** Held, offered or placed since the return, less places that ended since. */
            taken: z.int(),
            free: z.int(),
            /** Children above the published places, by reasoned decisions to overbook. */
            over: z.int(),
          }),
        ),
        /** What of it cannot be read, and so is not shown: “return”, or the name of its places. */
        needsChecking: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'SettingCapacity' });
export type SettingCapacity = z.infer<typeof $SettingCapacity>;
type ProvisionCapacity = SettingCapacity['provisions'][number];

export async function readCapacity(
  deps: Pick<Deps, 'currentIndex' | 'returns' | 'placeCounters' | 'now'>,
  settingKey: SettingKey,
): Promise<Result<SettingCapacity>> {
  const setting = (await deps.currentIndex())?.setting(settingKey) ?? null;
  if (setting === null) {
    const detail = `${settingKey} is not in the current register. Give a URN of 6 or a UKPRN of 8 digits.`;
    return refused(problem('not-found', 'setting-not-found', detail));
  }
  const provisions: ProvisionCapacity[] = [];
  for (const { id: provisionId } of setting.provisions) {
    const newest = await deps.returns(providerOf(settingKey)).current(provisionId);
    if (newest.ok && newest.value !== null) {
      provisions.push({ provisionId, ...(await standing(deps, newest.value)) });
    } else {
      provisions.push({
        provisionId,
        newest: null,
        places: [],
        needsChecking: newest.ok ? [] : ['return'],
      });
    }
  }
  return ok({ settingKey, provisions });
}

/** Who at the provider published it is the provider's own affair. */
export function unsigned({ person: _person, ...published }: CapacityReturn) {
  return published;
}

async function standing(
  deps: Pick<Deps, 'placeCounters' | 'now'>,
  newest: CapacityReturn,
): Promise<Omit<ProvisionCapacity, 'provisionId'>> {
  const keys = placesIn(newest).map(({ key }) => key);
  const counters = await deps.placeCounters.read(keys);
  const places: ProvisionCapacity['places'] = [];
  const needsChecking: string[] = [];
  for (const key of keys) {
    const counter = counters.get(placeName(key));
    if (counter === undefined) continue;
    if ('needsChecking' in counter) {
      needsChecking.push(counter.needsChecking);
      continue;
    }
    const { published, taken } = countOf(counter, Math.floor(deps.now() / 1000));
    const { yearGroup, academicYear } = key;
    places.push({
      yearGroup,
      academicYear,
      published,
      taken,
      free: freeOf({ published, taken }),
      over: overOf({ published, taken }),
    });
  }
  return { newest: unsigned(newest), places, needsChecking };
}

import * as z from 'zod';
import { $SettingKey, $YearGroup } from '../kernel/index.ts';
import { $ProvisionId, type CapacityReturn } from './capacity-return.ts';
import { academicYearOf, PERIODS } from './period-of.ts';

/** The places that are counted together: of one provision, for one year group, from one academic year. */
export const $PlaceKey = z.object({
  settingKey: $SettingKey,
  provisionId: $ProvisionId,
  yearGroup: $YearGroup,
  /** Calendar year in which the academic year of the start begins. */
  academicYear: z.int().min(2000).max(2200),
});
export type PlaceKey = z.infer<typeof $PlaceKey>;

/** How a key is written, and sorts. */
export function placeName({ provisionId, yearGroup, academicYear }: PlaceKey): string {
  return `${provisionId}#${yearGroup}#${academicYear}`;
}

/** The places that a return speaks of, with how many it says are free. */
export function placesIn(
  published: Pick<CapacityReturn, 'settingKey' | 'provisionId' | 'asOf' | 'years'>,
): readonly { readonly key: PlaceKey; readonly free: number }[] {
  const { settingKey, provisionId, asOf, years } = published;
  const first = academicYearOf(asOf);
  return years.flatMap(({ yearGroup, free }) =>
    PERIODS.flatMap((period, ahead) => {
      const places = free[period];
      const key = { settingKey, provisionId, yearGroup, academicYear: first + ahead };
      return places === null ? [] : [{ key, free: places }];
    }),
  );
}

/** The places that a name is of; null for a text that is no such name. */
export function placeOfName(name: string): PlaceKey | null {
  const [provisionId = '', yearGroup, academicYear] = name.split('#');
  const parsed = $PlaceKey.safeParse({
    settingKey: provisionId.split('-')[0],
    provisionId,
    yearGroup: Number(yearGroup),
    academicYear: Number(academicYear),
  });
  return parsed.success ? parsed.data : null;
}

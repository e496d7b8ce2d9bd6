import { ageOfYearGroup, yearGroupName } from '../../../lib/kernel/index.ts';
import type { Provision } from '../../../lib/register/index.ts';
import { sentence } from './sentence.ts';
import { KIND_WORDS } from './setting-words.ts';

/** A strand of places as a heading: "Mainstream places", "Resourced provision", "Special school places". */
export function provisionTitle({ kind }: Pick<Provision, 'kind'>): string {
  const words = sentence(KIND_WORDS[kind]);
  const isPlaces = kind === 'mainstream' || kind === 'resourced-provision' || kind === 'sen-unit';
  return isPlaces || kind === 'alternative-provision' ? words : `${words} places`;
}

/** "Year 7", "Reception", "Nursery, age 2": each year group by a name of its own. */
export function yearLabel(yearGroup: number): string {
  if (yearGroup < 0) return `Nursery, age ${ageOfYearGroup(yearGroup)}`;
  return sentence(yearGroupName(yearGroup));
}

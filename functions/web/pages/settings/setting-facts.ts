import { BASIS_NAMES, featureName, longDate, NEED_NAMES } from '../../../../lib/kernel/index.ts';
import { listInWords } from '../../../../lib/matching/index.ts';
import type { Provision, Setting } from '../../../../lib/register/index.ts';
import { codeInWords } from '../../../shared/words.ts';
import { sentence } from '../../words/sentence.ts';
import { KIND_WORDS, ROUTE_WORDS } from '../../words/setting-words.ts';

/** A fact of the register and how it is said; null where the register does not say. */
export type Fact = readonly [name: string, value: string | null];

/** What the register says of a setting. */
export function settingFacts(setting: Setting): Fact[] {
  const { street, locality, town, postcode, authorityName, legalRoute, apart } = setting;
  const address = [street, locality, town, postcode].filter((part) => part !== null);
  return [
    ['URN', setting.urn],
    ['UKPRN', setting.ukprn],
    ['Kind', setting.category && sentence(codeInWords(setting.category))],
    ['Address', address.join(', ') || null],
    ['Authority', authorityName],
    ['Ages', agesWords(setting)],
    ['Pupils', setting.sex && sentence(setting.sex)],
    ['On roll', counted(setting.onRoll, setting.capacity)],
    ['With a plan', counted(setting.pupilsWithPlan)],
    ['On SEN support', counted(setting.pupilsOnSenSupport)],
    ['Legal route', legalRoute && ROUTE_WORDS[legalRoute]],
    ['Must admit', setting.dutyToAdmit ? 'Yes, a child for whom it is named' : 'No'],
    ['Trust', setting.trust],
    ['Opened', setting.openDate && longDate(setting.openDate)],
    ...(setting.closeDate ? [['Closed', longDate(setting.closeDate)] as const] : []),
    ...(apart ? [['Kept apart from lists', sentence(codeInWords(apart))] as const] : []),
  ];
}

/** What the register and its provider say of one strand of places. */
export function provisionFacts(provision: Provision): {
  readonly title: string;
  readonly facts: readonly Fact[];
} {
  const { kind, designatedNeeds, bases, features, sex } = provision;
  return {
    title: sentence(KIND_WORDS[kind]),
    facts: [
      ['Designated for', designatedNeeds && sentence(needsWords(designatedNeeds))],
      ['Ages', agesWords(provision)],
      ['Pupils', sex && sentence(sex)],
      ['Places offered', bases && sentence(listInWords(bases.map((basis) => BASIS_NAMES[basis])))],
      ['Features', features && (sentence(listInWords(features.map(featureName))) || 'None')],
      ['On roll', counted(provision.onRoll, provision.places)],
    ],
  };
}

function needsWords(needs: NonNullable<Provision['designatedNeeds']>): string {
  return needs.length === 0 ? 'no need' : listInWords(needs.map((need) => NEED_NAMES[need]));
}

function agesWords({ lowAge, highAge }: Pick<Setting, 'lowAge' | 'highAge'>): string | null {
  return lowAge === null && highAge === null ? null : `${lowAge ?? '?'} to ${highAge ?? '?'}`;
}

function counted(count: number | null, of: number | null = null): string | null {
  if (count === null) return null;
  const places = of === null ? '' : ` of ${of.toLocaleString('en-GB')} places`;
  return `${count.toLocaleString('en-GB')}${places}`;
}

import { BASIS_NAMES, featureName, longDate, NEED_NAMES } from '../../../lib/kernel/index.ts';
import type { Provision, Setting } from '../../../lib/register/index.ts';
import { codeInWords } from './wording.ts';

/** One setting of the register; what the register does not say is said to be unknown. */
export function settingText(setting: Setting): string {
  const { authorityName, authorityCode, category, legalRoute, position } = setting;
  const address = [setting.street, setting.locality, setting.town, setting.postcode];
  return [
    `${setting.name} (${setting.key})`,
    `  ${setting.typeName}${category === null ? '' : `, ${codeInWords(category)}`}`,
    ...(setting.apart === null
      ? []
      : [`  kept apart from matching: ${codeInWords(setting.apart)}`]),
    line('address', address.filter((part) => part !== null).join(', ') || null),
    line('authority', authorityName && `${authorityName} (${authorityCode ?? 'no code'})`),
    line('position', position && `${position.easting}, ${position.northing}`),
    line('opened', setting.openDate && longDate(setting.openDate)),
    ...(setting.closeDate ? [line('closed', longDate(setting.closeDate))] : []),
    line('legal route', legalRoute && codeInWords(legalRoute)),
    line('duty to admit', setting.dutyToAdmit ? 'yes' : 'no'),
    line('ages', agesText(setting)),
    line('sex', setting.sex),
    line('on roll', setting.onRoll, setting.capacity),
    line('with a plan', setting.pupilsWithPlan),
    line('on SEN support', setting.pupilsOnSenSupport),
    line('trust', setting.trust),
    line('website', setting.website),
    ...setting.provisions.flatMap(provisionLines),
  ].join('\n');
}

function provisionLines(provision: Provision): string[] {
  const { designatedNeeds, bases, features } = provision;
  return [
    `  provision ${provision.id}: ${codeInWords(provision.kind)}`,
    `  ${line('needs', designatedNeeds?.map((need) => `${NEED_NAMES[need]} (${need})`).join('; '))}`,
    `  ${line('ages', agesText(provision))}`,
    `  ${line('sex', provision.sex)}`,
    `  ${line('bases', bases?.map((basis) => BASIS_NAMES[basis]).join('; '))}`,
    `  ${line('features', features?.map(featureName).join(', '))}`,
    `  ${line('on roll', provision.onRoll, provision.places)}`,
  ];
}

function agesText({ lowAge, highAge }: Pick<Setting, 'lowAge' | 'highAge'>): string | null {
  return lowAge === null && highAge === null ? null : `${lowAge ?? '?'} to ${highAge ?? '?'}`;
}

function line(name: string, value: string | number | null | undefined, of?: number | null): string {
  const places = of === undefined || of === null ? '' : ` of ${of} places`;
  return `  ${name.padEnd(16)}${value ?? 'unknown'}${places}`;
}

import { bareName } from '../../kernel/index.ts';
import type { UploadFault, UploadField } from './upload-file.ts';
import { settingNumber, type UploadSetting, type UploadSettings } from './upload-settings.ts';

/** Which setting and provision a row is about, or why that cannot be told. */
export type UploadPlace =
  | { readonly settingKey: string; readonly provisionId: string }
  | { readonly faults: readonly UploadFault[] };

type Text = (field: UploadField) => string;
type Fault = (field: UploadField, value: string | null, detail: string) => UploadFault;

const NUMBERS: readonly UploadField[] = ['setting', 'ukprn', 'laestab'];

export function readUploadPlace(text: Text, settings: UploadSettings, fault: Fault): UploadPlace {
  const given = NUMBERS.filter((field) => text(field) !== '');
  const [first] = given;
  if (first === undefined) {
    const detail =
      'The row names no setting. Give its URN (six digits), its UKPRN (eight) or its LAESTAB (seven).';
    return { faults: [fault('setting', null, detail)] };
  }
  let setting: UploadSetting | null = null;
  for (const field of given) {
    const number = settingNumber(text(field));
    if (number === null) return { faults: [fault(field, text(field), NO_NUMBER)] };
    const found = settings.find(number);
    if (found === null) {
      const why = settings.isKnown(number)
        ? `is not a setting of ${settings.whose}. Take the row out; its own people publish for it.`
        : 'is no setting of the register. Check the number.';
      return { faults: [fault(field, text(field), why)] };
    }
    if (setting && setting.key !== found.key) {
      const detail = `is another setting than ${setting.name}, which the same row names. Correct one of the two.`;
      return { faults: [fault(field, text(field), detail)] };
    }
    setting = found;
  }
  return setting ? provisionOf(setting, text('provision'), fault) : { faults: [] };
}

const NO_NUMBER = 'is not the number of a setting. Write a URN, a UKPRN or a LAESTAB.';

const STRANDS: Readonly<Record<string, string>> = {
  main: 'main',
  mainstream: 'main',
  special: 'main',
  resourced: 'resourced',
  resourcedprovision: 'resourced',
  rp: 'resourced',
  unit: 'unit',
  senunit: 'unit',
};

function provisionOf(setting: UploadSetting, given: string, fault: Fault): UploadPlace {
  const [only, ...others] = setting.provisionIds;
  const has = setting.provisionIds.join(', ') || 'none';
  if (given === '') {
    if (only !== undefined && others.length === 0) {
      return { settingKey: setting.key, provisionId: only };
    }
    const detail = `is empty, and ${setting.name} has several: ${has}. Say which is meant.`;
    return { faults: [fault('provision', null, detail)] };
  }
  const strand = STRANDS[bareName(given)];
  const id = strand === undefined ? given : `${setting.key}-${strand}`;
  if (setting.provisionIds.includes(id)) return { settingKey: setting.key, provisionId: id };
  const detail = `is no provision of ${setting.name} in the register; it has ${has}.`;
  return { faults: [fault('provision', given, detail)] };
}

import {
  NEEDS,
  type ReadWord,
  readBasis,
  readDate,
  readFeature,
  readNeed,
  readPhase,
  readSex,
  readYesNo,
} from '../../kernel/index.ts';
import type { CaseloadField, CaseloadFields } from './caseload-file.ts';

/** A cell's meaning, or what is wrong with it, as a sentence that begins with the value. */
export type ReadCell = { readonly fields: CaseloadFields } | { readonly detail: string };

/** Takes a value away; an empty cell says nothing. */
const NONE = /^none$/i;
const SETTING_KEY = /^(\d{6}|\d{8})$/;
const YEAR_GROUP = /^(?:year|yr|y)?\s*(\d{1,2})$/i;
const BAND = /^(?:band|b)?\s*([1-9])$/i;

type Taken = Exclude<CaseloadField, 'reference' | 'postcode' | 'easting' | 'northing'>;

/** How each field is read. */
export const CELLS: Readonly<Record<Taken, (text: string) => ReadCell>> = {
  dateOfBirth: day((dateOfBirth) => ({ dateOfBirth })),
  startDate: day((startDate) => ({ startDate })),
  receivedOn: day((receivedOn) => ({ receivedOn })),
  sex: word(readSex, (sex) => ({ sex }), 'Write F or M, or female or male.'),
  primaryNeed: word(readNeed, (primaryNeed) => ({ primaryNeed }), needsToWrite()),
  secondNeed: orNone({ secondNeed: null }, (text) =>
    word(readNeed, (secondNeed) => ({ secondNeed }), needsToWrite())(text),
  ),
  phase: word(
    readPhase,
    (phase) => ({ phase }),
    'Write early years, primary, secondary or post-16, or leave it empty: it follows from the dates.',
  ),
  basis: word(
    readBasis,
    (basis) => ({ basis }),
    'Write day, residential 38 weeks or residential 52 weeks (or SEN2’s A and B). “Residential” alone does not say how many weeks.',
  ),
  band: orNone({ band: null }, (text) => {
    const [, level] = BAND.exec(text) ?? [];
    return level
      ? { fields: { band: Number(level) } }
      : { detail: 'is not a band. Write its level as a number from 1, the lowest, to 9.' };
  }),
  taughtInYearGroup: orNone({ taughtInYearGroup: null }, (text) => {
    if (/^(reception|r)$/i.test(text)) return { fields: { taughtInYearGroup: 0 } };
    const [, year] = YEAR_GROUP.exec(text) ?? [];
    return year && Number(year) <= 20
      ? { fields: { taughtInYearGroup: Number(year) } }
      : { detail: 'is not a year group. Write Reception or a number from 1 to 14.' };
  }),
  attends: orNone({ attends: null }, (text) =>
    SETTING_KEY.test(text) ? { fields: { attends: text } } : { detail: NOT_A_URN },
  ),
  requestedSettings: orNone({ requestedSettings: [] }, (text) =>
    settings(text, (requestedSettings) => ({ requestedSettings }), 20),
  ),
  siblingsAt: orNone({ siblingsAt: [] }, (text) =>
    settings(text, (siblingsAt) => ({ siblingsAt }), 10),
  ),
  mustHave: orNone({ mustHave: [] }, (text) => features(text, (mustHave) => ({ mustHave }))),
  niceToHave: orNone({ niceToHave: [] }, (text) =>
    features(text, (niceToHave) => ({ niceToHave })),
  ),
  mainstreamWanted: word(
    readYesNo,
    (mainstreamWanted) => ({ mainstreamWanted }),
    'Write yes or no.',
  ),
};

const NOT_A_URN =
  'is not a URN. Write the setting’s six digits (or the eight of a UKPRN), or leave the cell empty.';

function day(fields: (date: string) => CaseloadFields): (text: string) => ReadCell {
  return (text) => {
    const read = readDate(text);
    return read.date === null ? { detail: read.detail } : { fields: fields(read.date) };
  };
}

function word<T>(
  read: ReadWord<T>,
  fields: (value: T) => CaseloadFields,
  whatToDo: string,
): (text: string) => ReadCell {
  return (text) => {
    const value = read(text);
    return value === null
      ? { detail: `is not known here. ${whatToDo}` }
      : { fields: fields(value) };
  };
}

function needsToWrite(): string {
  return `Write a SEN2 code (${NEEDS.join(', ')}) or the need in words, for example autism.`;
}

function orNone(
  none: CaseloadFields,
  read: (text: string) => ReadCell,
): (text: string) => ReadCell {
  return (text) => (NONE.test(text) ? { fields: none } : read(text));
}

function settings(
  text: string,
  fields: (keys: string[]) => CaseloadFields,
  most: number,
): ReadCell {
  const keys = parts(text, /[;,|\s]+/);
  const odd = keys.find((key) => !SETTING_KEY.test(key));
  if (odd !== undefined) {
    return {
      detail: `has a part that is not a URN. Write the six digits of each, with ; between.`,
    };
  }
  if (keys.length > most)
    return { detail: `names ${keys.length} settings; at most ${most} are kept.` };
  return { fields: fields([...new Set(keys)]) };
}

function features(
  text: string,
  fields: (features: NonNullable<CaseloadFields['mustHave']>) => CaseloadFields,
): ReadCell {
  const read = parts(text, /[;|]+/).map((part) => ({ part, feature: readFeature(part) }));
  const found = read.flatMap(({ feature }) => (feature ? [feature] : []));
  const odd = read.find(({ feature }) => feature === null);
  return odd
    ? {
        detail: `${odd.part === text ? 'is' : `has “${odd.part.slice(0, 40)}”, which is`} not known here. Use the words of the template’s list, with ; between.`,
      }
    : { fields: fields([...new Set(found)]) };
}

function parts(text: string, between: RegExp): readonly string[] {
  return text
    .split(between)
    .map((part) => part.trim())
    .filter(Boolean);
}

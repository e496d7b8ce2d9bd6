import {
  bareName,
  type CalendarDate,
  NEEDS,
  readBasis,
  readDate,
  readFeature,
  readNeed,
} from '../../kernel/index.ts';
import type { YearGroupReturn } from '../capacity-return.ts';
import type { ProvisionProfile } from '../provision-profile.ts';
import { unescapedText } from './escaped-text.ts';

/** A cell's meaning, or what is wrong with it, as a sentence that begins with the value. */
export type ReadUploadCell<T> = { readonly value: T } | { readonly detail: string };

/** Takes a published value away; an empty cell leaves it as it is. */
const NOT_SAID = /^(not said|none)$/i;
/** A spreadsheet's whole number may come as 7.0. */
const WHOLE = /^(\d{1,6})(?:\.0+)?$/;
const MOST_PLACES = 5_000;

export function readPlaces(text: string): ReadUploadCell<number | null> {
  if (NOT_SAID.test(text)) return { value: null };
  const number = Number(WHOLE.exec(text)?.[1] ?? Number.NaN);
  if (number <= MOST_PLACES) return { value: number };
  return {
    detail: `is not a number of places. Write a whole number from 0 to ${MOST_PLACES}, or “not said”.`,
  };
}

export function readAge(text: string): ReadUploadCell<number | null> {
  if (NOT_SAID.test(text)) return { value: null };
  const age = Number(WHOLE.exec(text)?.[1] ?? Number.NaN);
  return age <= 26 ? { value: age } : { detail: 'is not an age from 0 to 26.' };
}

const YEAR = /^(?:national curriculum )?(?:year|yr|y)?\s*(-?\d{1,2})(?:\.0+)?$/i;
const AGE = /^age\s*(\d{1,2})$/i;

export function readYearGroup(text: string): ReadUploadCell<number> {
  if (/^(reception|r)$/i.test(text)) return { value: 0 };
  if (/^nursery$/i.test(text)) return { value: -1 };
  const age = AGE.exec(text)?.[1];
  const year = age === undefined ? Number(YEAR.exec(text)?.[1] ?? Number.NaN) : Number(age) - 4;
  return year >= -4 && year <= 20
    ? { value: year }
    : {
        detail:
          'is not a year group. Write Nursery, Reception, or a number: Year 7 is 7, and age 19 is 15.',
      };
}

const INTENT_WORDS: Readonly<Record<string, YearGroupReturn['intent'] | 'remove'>> = {
  can: 'can',
  canoffer: 'can',
  yes: 'can',
  may: 'may',
  mayoffer: 'may',
  cannot: 'cannot',
  cannotoffer: 'cannot',
  no: 'cannot',
  remove: 'remove',
};

export function readIntent(text: string): ReadUploadCell<YearGroupReturn['intent'] | 'remove'> {
  const value = INTENT_WORDS[bareName(text)];
  return value
    ? { value }
    : {
        detail:
          'is not known here. Write can offer, may offer or cannot offer; remove takes the year group out.',
      };
}

export function readWords(most: number): (text: string) => ReadUploadCell<string | null> {
  return (text) => {
    if (/^not said$/i.test(text)) return { value: null };
    const words = unescapedText(text);
    if (words.length <= most) return { value: words };
    return { detail: `has ${words.length} characters; at most ${most} are kept. Shorten it.` };
  };
}

export function readDay(text: string): ReadUploadCell<CalendarDate> {
  const read = readDate(text);
  return read.date === null ? { detail: read.detail } : { value: read.date };
}

export function readDayOrNone(text: string): ReadUploadCell<CalendarDate | null> {
  return NOT_SAID.test(text) ? { value: null } : readDay(text);
}

const START_WORDS: Readonly<Record<string, NonNullable<ProvisionProfile['starts']>>> = {
  anyday: 'any-day',
  startofterm: 'start-of-term',
  septemberonly: 'september',
  september: 'september',
};

export function readStarts(text: string): ReadUploadCell<ProvisionProfile['starts']> {
  if (NOT_SAID.test(text)) return { value: null };
  const value = START_WORDS[bareName(text)];
  return value
    ? { value }
    : { detail: 'is not known here. Write any day, start of term or September.' };
}

/** Several words with ; between; `none` is what “none” means. */
function readList<T extends string>(
  read: (text: string) => T | null,
  none: [] | null,
  whatToDo: string,
): (text: string) => ReadUploadCell<T[] | null> {
  return (text) => {
    if (/^not said$/i.test(text)) return { value: null };
    if (/^none$/i.test(text)) return { value: none };
    const parts = text
      .split(/[;|]+/)
      .map((part) => part.trim())
      .filter(Boolean);
    const values = parts.map(read);
    const odd = parts[values.indexOf(null)];
    if (odd === undefined) return { value: [...new Set(values.flatMap((each) => each ?? []))] };
    const what = odd === text ? 'is' : `has “${odd.slice(0, 40)}”, which is`;
    return { detail: `${what} not known here. ${whatToDo}` };
  };
}

export const readNeeds = readList(
  readNeed,
  null,
  `Write SEN2 codes (${NEEDS.join(', ')}) with ; between.`,
);
export const readBases = readList(
  readBasis,
  null,
  'Write day, residential 38 weeks, residential 52 weeks, with ; between.',
);
export const readFeatures = readList(
  readFeature,
  [],
  'Use the words of the template’s notes, with ; between.',
);

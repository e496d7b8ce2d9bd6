import { $ReturnInput, PERIODS, type ReturnInput } from '../../../../lib/capacity/index.ts';
import { type CalendarDate, parseInput } from '../../../../lib/kernel/index.ts';
import { errorsOf, type FormErrors } from '../../forms/form-errors.tsx';
import type { FormFields } from '../../forms/form-fields.ts';
import { yearLabel } from '../../words/provision-words.ts';
import { readDate, type TypedDate } from '../new-request/read-date.ts';
import { yearField, yearGroupsIn } from './publish-fields.ts';

type Read =
  | { readonly ok: true; readonly input: ReturnInput }
  | { readonly ok: false; readonly errors: FormErrors };
type Found = { field: string; text: string }[];

const PERIOD_LABELS = {
  now: 'Free places now',
  nextSeptember: 'Free places next September',
  septemberAfter: 'Free places the September after',
} as const;
const MOST_WORDS = 1_000;

/** The return that a form says, or what is wrong at which field. */
export function readPublishForm(form: FormFields, today: CalendarDate): Read {
  const errors: Found = [];
  const groups = yearGroupsIn(form);
  const years = groups.flatMap((group) => yearIn(form, group, errors));
  const first = groups[0];
  if (years.length === 0 && errors.length === 0 && first !== undefined) {
    const text = 'Say of at least one year group whether you can offer a place';
    errors.push({ field: yearField('intent', first), text });
  }
  const profile = wholeIn(form, today, errors);
  if (errors.length > 0) return { ok: false, errors: { list: errors } };
  const replaces = form.text('replaces') || null;
  const input = parseInput($ReturnInput, { asOf: today, years, profile, replaces }, 'The form');
  return input.ok
    ? { ok: true, input: input.value }
    : { ok: false, errors: errorsOf(input.problem, fieldOf(years)) };
}

/** At which field of the form a fault of the return is shown. */
export function fieldOf(years: readonly { readonly yearGroup: number }[]) {
  return (pointer: string): string | null => {
    const [, part, at = '', field] = pointer.split('/');
    if (part === 'profile') return at || null;
    const group = part === 'years' ? years[Number(at)]?.yearGroup : undefined;
    if (group === undefined) return null;
    return yearField(field === 'reason' || field === 'onRoll' ? field : 'intent', group);
  };
}

/** A year group of which nothing is said is left out. */
function yearIn(form: FormFields, yearGroup: number, errors: Found) {
  const label = yearLabel(yearGroup);
  const at = (field: Parameters<typeof yearField>[0]) => yearField(field, yearGroup);
  const intent = form.text(at('intent'));
  const reason = form.text(at('reason'));
  const count = (field: 'onRoll' | (typeof PERIODS)[number], what: string) =>
    countIn(form, at(field), `${what}, ${label},`, errors);
  const onRoll = count('onRoll', 'On roll');
  const [now, nextSeptember, septemberAfter] = PERIODS.map((period) =>
    count(period, PERIOD_LABELS[period]),
  );
  const figures = ['onRoll', ...PERIODS] as const;
  const saysMore = reason !== '' || figures.some((field) => form.text(at(field)) !== '');
  if (intent === '') {
    if (!saysMore) return [];
    const text = `Say whether you can offer a place in ${label}, or empty its fields`;
    errors.push({ field: at('intent'), text });
  }
  if (intent === 'cannot' && reason === '') {
    errors.push({ field: at('reason'), text: `Say why you cannot offer a place in ${label}` });
  }
  if (reason.length > 500) {
    errors.push({
      field: at('reason'),
      text: `The words for ${label} must be 500 characters or fewer`,
    });
  }
  const free = { now, nextSeptember, septemberAfter };
  return [{ yearGroup, intent, reason: reason || null, onRoll, free }];
}

function wholeIn(form: FormFields, today: CalendarDate, errors: Found) {
  const places = countIn(form, 'places', 'Places in all', errors);
  const onRoll = countIn(form, 'onRoll', 'Pupils on roll', errors);
  const lowAge = countIn(form, 'lowAge', 'Youngest age', errors, 26);
  const highAge = countIn(form, 'highAge', 'The age by which pupils leave', errors, 26);
  if (lowAge !== null && highAge !== null && lowAge >= highAge) {
    const text = 'The age by which pupils leave must be above the youngest age';
    errors.push({ field: 'highAge', text });
  }
  const nextStart = nextStartIn(form, today, errors);
  const limits = form.text('admissionLimits');
  if (limits.length > MOST_WORDS) {
    const text = `What limits whom you can admit must be ${MOST_WORDS.toLocaleString('en-GB')} characters or fewer`;
    errors.push({ field: 'admissionLimits', text });
  }
  const some = (name: string) => (form.all(name).length > 0 ? form.all(name) : null);
  return {
    places,
    onRoll,
    needs: some('needs'),
    lowAge,
    highAge,
    bases: some('bases'),
    features: form.all('features').includes('none') ? [] : some('features'),
    starts: form.text('starts') || null,
    nextStart,
    admissionLimits: limits || null,
  };
}

function nextStartIn(form: FormFields, today: CalendarDate, errors: Found): CalendarDate | null {
  const parts = ['day', 'month', 'year'].map((part) => `nextStart-${part}`);
  if (parts.every((part) => form.text(part) === '')) return null;
  const answers = Object.fromEntries(parts.map((part) => [part, [form.text(part)]]));
  const typed: TypedDate = readDate(answers, 'nextStart', 'Next day on which a child could start');
  if (!typed.ok) {
    errors.push({ field: `nextStart-${typed.parts[0] ?? 'day'}`, text: typed.text });
    return null;
  }
  if (typed.date < today) {
    const text = 'Next day on which a child could start must be today or later';
    errors.push({ field: 'nextStart-day', text });
  }
  return typed.date;
}

/** A whole number; null where nothing was typed, or something else. */
function countIn(
  form: FormFields,
  name: string,
  what: string,
  errors: Found,
  most = 5_000,
): number | null {
  const typed = form.text(name).replaceAll(',', '');
  if (typed === '') return null;
  if (/^\d{1,6}$/.test(typed) && Number(typed) <= most) return Number(typed);
  const text = `${what} must be a whole number from 0 to ${most.toLocaleString('en-GB')}`;
  errors.push({ field: name, text: text.replace(',,', ',') });
  return null;
}

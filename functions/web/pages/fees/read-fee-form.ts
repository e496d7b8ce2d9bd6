import {
  FEE_PARTS,
  type Fee,
  type FeePart,
  feeInForce,
  upliftFee,
} from '../../../../lib/banding/index.ts';
import { $Basis, type Basis, type CalendarDate } from '../../../../lib/kernel/index.ts';
import type { FormErrors } from '../../forms/form-errors.tsx';
import type { FormFields } from '../../forms/form-fields.ts';
import { sentence } from '../../words/sentence.ts';
import { readDate } from '../new-request/read-date.ts';

/** A fee as a form says it. */
export interface TypedFee {
  readonly basis: Basis;
  readonly from: CalendarDate;
  readonly parts: Fee['parts'];
  readonly reason: string | undefined;
}

export type ReadFee =
  | { readonly ok: true; readonly fee: TypedFee }
  | { readonly ok: false; readonly errors: FormErrors };

export const LOWEST_PERCENT = -50;
export const HIGHEST_PERCENT = 100;

/** Reads a fee: four amounts, or the fee in force raised by a percentage. `fees` are those of the provision. */
export function readFeeForm(form: FormFields, fees: readonly Fee[]): ReadFee {
  const errors: { field: string; text: string }[] = [];
  const basis = $Basis.safeParse(form.text('basis'));
  if (!basis.success) errors.push({ field: 'basis', text: 'Choose the kind of place' });
  const answers = Object.fromEntries(form.names().map((name) => [name, [form.text(name)]]));
  const from = readDate(answers, 'from', 'Date from which it is charged');
  if (!from.ok) errors.push({ field: `from-${from.parts[0] ?? 'day'}`, text: from.text });
  const before = basis.success && from.ok ? feeInForce(fees, basis.data, from.date) : null;
  const amounts = form.text('how') === 'percent' ? percentOf(form, before) : typedAmounts(form);
  errors.push(...amounts.errors);
  if (!basis.success || !from.ok || amounts.parts === null) {
    return { ok: false, errors: { list: errors } };
  }
  const reason = form.text('reason') || undefined;
  return { ok: true, fee: { basis: basis.data, from: from.date, parts: amounts.parts, reason } };
}

interface Amounts {
  readonly parts: Fee['parts'] | null;
  readonly errors: readonly { field: string; text: string }[];
}

function percentOf(form: FormFields, before: Fee | null): Amounts {
  const wrong = (text: string) => ({ parts: null, errors: [{ field: 'percent', text }] });
  const typed = form.text('percent').replace(/^\+/, '').replace(/%$/, '').replace('−', '-').trim();
  if (!/^-?\d{1,3}(\.\d{1,2})?$/.test(typed)) {
    return wrong('Enter the uplift in per cent, with at most two decimals, like 3.5');
  }
  const percent = Number(typed);
  if (percent < LOWEST_PERCENT || percent > HIGHEST_PERCENT) {
    return wrong(`The uplift must be from ${LOWEST_PERCENT}% to ${HIGHEST_PERCENT}%`);
  }
  if (before === null) {
    return wrong('No fee is in force on that day to be raised; enter the amounts instead');
  }
  return { parts: upliftFee(before.parts, percent), errors: [] };
}

function typedAmounts(form: FormFields): Amounts {
  const parts: Record<FeePart, number> = { education: 0, therapy: 0, care: 0, residential: 0 };
  const errors: { field: string; text: string }[] = [];
  for (const part of FEE_PARTS) {
    const pence = readPounds(form.text(part));
    if (pence === null) {
      const text = `${sentence(part)} must be an amount in pounds, like 12,500 or 12,500.50`;
      errors.push({ field: part, text });
    } else parts[part] = pence;
  }
  if (errors.length === 0 && FEE_PARTS.every((part) => parts[part] === 0)) {
    errors.push({ field: 'education', text: 'Enter at least one amount above £0' });
  }
  return { parts: errors.length === 0 ? parts : null, errors };
}

/** Pence of "£12,500.50"; nothing is £0, and null where it is no amount. */
export function readPounds(text: string): number | null {
  if (text === '') return 0;
  const typed = text.replace(/^£/, '').replaceAll(/[,\s]/g, '');
  const found = /^(\d{1,8})(?:\.(\d{1,2}))?$/.exec(typed);
  if (!found) return null;
  return Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
}

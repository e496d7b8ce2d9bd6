import {
  $VisitKind,
  $VisitOutcome,
  type Visit,
  type VisitAction,
  type VisitInput,
} from '../../../../lib/quality/index.ts';
import type { Setting } from '../../../../lib/register/index.ts';
import type { Answers } from '../../../../lib/requests/index.ts';
import { type FormErrors, formErrors } from '../../forms/form-errors.tsx';
import { dateAnswers } from '../new-request/read-date.ts';
import { readDay } from './day-field.tsx';

const FEWEST_ROWS = 2;
const MOST_ROWS = 30;

/** How many rows for actions the form has. */
export function rowsIn(typed: Answers): number {
  const rows = Number(typed.rows?.[0] ?? 0);
  return Number.isInteger(rows) ? Math.min(MOST_ROWS, Math.max(FEWEST_ROWS, rows)) : FEWEST_ROWS;
}

export function withAnotherRow(typed: Answers): Answers {
  return { ...typed, rows: [String(rowsIn(typed) + 1)] };
}

/** A record as the fields of the form that corrects it. */
export function answersOfVisit(visit: Visit): Answers {
  const { actions } = visit;
  return {
    provision: [visit.provisionId ?? 'all'],
    ...dateAnswers('visited', visit.visitedOn),
    kind: [visit.kind],
    outcome: [visit.outcome],
    words: [visit.words],
    consortium: [visit.consortium ?? ''],
    ...(visit.nextDueOn === null ? {} : dateAnswers('next', visit.nextDueOn)),
    rows: [String(actions.length + 1)],
    ...Object.assign(
      {},
      ...actions.map(({ words, dueOn, doneOn }, i) => ({
        [`action-${i}`]: [words],
        ...dateAnswers(`action-${i}-due`, dueOn),
        ...(doneOn === null ? {} : dateAnswers(`action-${i}-done`, doneOn)),
      })),
    ),
  };
}

interface Fault {
  readonly field: string;
  readonly text: string;
}

type Read =
  | { readonly ok: true; readonly value: VisitInput }
  | { readonly ok: false; readonly errors: FormErrors };

/** What was typed as a visit, or what is wrong with it by field. */
export function readVisitForm(typed: Answers, { provisions }: Setting): Read {
  const faults: Fault[] = [];
  const text = (name: string) => (typed[name]?.[0] ?? '').trim();
  const day = (name: string, what: string, isAsked: boolean) => {
    const read = readDay(typed, name, what);
    if (read?.ok) return read.date;
    if (read !== null) faults.push({ field: `${name}-${read.parts[0]}`, text: read.text });
    else if (isAsked)
      faults.push({ field: `${name}-day`, text: `Enter the ${what.toLowerCase()}` });
    return null;
  };
  const chosen = text('provision') || 'all';
  if (chosen !== 'all' && !provisions.some(({ id }) => id === chosen)) {
    faults.push({ field: 'provision', text: 'Choose the whole setting or one of its provisions' });
  }
  const visitedOn = day('visited', 'Day of the visit', true);
  const kind = $VisitKind.safeParse(text('kind'));
  if (!kind.success) faults.push({ field: 'kind', text: 'Choose what kind of visit it was' });
  const outcome = $VisitOutcome.safeParse(text('outcome'));
  if (!outcome.success) faults.push({ field: 'outcome', text: 'Choose the outcome' });
  const words = text('words');
  if (words === '') faults.push({ field: 'words', text: 'Say what was found' });
  if (words.length > 2000) {
    faults.push({ field: 'words', text: 'What was found must be 2,000 characters or fewer' });
  }
  const actions = Array.from({ length: rowsIn(typed) }, (_, i) => `action-${i}`).flatMap(
    (name, i): VisitAction[] => {
      const what = text(name);
      const due = day(`${name}-due`, `Day by which action ${i + 1} is due`, what !== '');
      const doneOn = day(`${name}-done`, `Day on which action ${i + 1} was done`, false);
      if (what === '' && due !== null) {
        faults.push({ field: name, text: `Say what action ${i + 1} is` });
      }
      if (what.length > 1000) {
        faults.push({ field: name, text: `Action ${i + 1} must be 1,000 characters or fewer` });
      }
      return what !== '' && due !== null ? [{ words: what, dueOn: due, doneOn }] : [];
    },
  );
  const nextDueOn = day('next', 'Day of the next visit', false);
  const consortium = text('consortium');
  if (consortium !== '' && !/^[a-z0-9-]{2,40}$/.test(consortium)) {
    faults.push({ field: 'consortium', text: 'Give the code of a consortium, like three-vales' });
  }
  if (faults.length > 0 || visitedOn === null || !kind.success || !outcome.success) {
    return { ok: false, errors: formErrors(...faults) };
  }
  return {
    ok: true,
    value: {
      provisionId: chosen === 'all' ? null : chosen,
      visitedOn,
      kind: kind.data,
      outcome: outcome.data,
      consortium: consortium || null,
      words,
      actions,
      nextDueOn,
    },
  };
}

/** At which field of the form a fault of the record stands. */
export function fieldOfVisit(pointer: string): string {
  const [, name = '', i = '', part = ''] = pointer.split('/');
  if (name === 'actions' && i !== '')
    return `action-${i}-${part === 'doneOn' ? 'done' : 'due'}-day`;
  const fields: Readonly<Record<string, string>> = {
    visitedOn: 'visited-day',
    nextDueOn: 'next-day',
    actions: 'action-0',
    outcome: 'outcome',
    provisionId: 'provision',
  };
  return fields[name] ?? '';
}

import type { CalendarDate } from '../../../../lib/kernel/index.ts';
import { parseInput } from '../../../../lib/kernel/index.ts';
import { $SuspensionInput, type SuspensionInput } from '../../../../lib/quality/index.ts';
import type { Setting } from '../../../../lib/register/index.ts';
import type { Answers } from '../../../../lib/requests/index.ts';
import { errorAt, type FormErrors, formErrors } from '../../forms/form-errors.tsx';
import { Govuk } from '../../govuk/govuk.tsx';
import { dateAnswers } from '../new-request/read-date.ts';
import { DayField, readDay } from './day-field.tsx';
import { provisionWords } from './quality-words.ts';

const NAMES = ['provision', 'reason', 'from-day', 'from-month', 'from-year'] as const;
const UNTIL = ['until-day', 'until-month', 'until-year'] as const;

/** Nothing but the fields of this form, so that a form can carry them on. */
export function suspensionFields(typed: Answers): Answers {
  const names: readonly string[] = [...NAMES, ...UNTIL];
  return Object.fromEntries(Object.entries(typed).filter(([name]) => names.includes(name)));
}

export function untouched(today: CalendarDate): Answers {
  return { provision: ['all'], ...dateAnswers('from', today) };
}

export function SuspendForm({
  setting,
  typed,
  errors,
  action,
}: {
  setting: Setting;
  typed: Answers;
  errors: FormErrors;
  action: string;
}) {
  const { provisions } = setting;
  const provision = typed.provision?.[0] ?? '';
  return (
    <form method="post" action={action} novalidate>
      {provisions.length > 1 && (
        <Govuk
          c="radios"
          params={{
            name: 'provision',
            idPrefix: 'provision',
            value: provision,
            fieldset: { legend: { text: 'Where?', classes: 'govuk-fieldset__legend--s' } },
            errorMessage: errorAt(errors, 'provision'),
            items: [
              { value: 'all', text: 'The whole setting' },
              ...provisions.map((each) => ({ value: each.id, text: provisionWords(each) })),
            ],
          }}
        />
      )}
      <Govuk
        c="textarea"
        params={{
          id: 'reason',
          name: 'reason',
          rows: 5,
          label: { text: 'Why?', classes: 'govuk-label--s' },
          hint: {
            text: 'The provider, every authority and families read this, word for word. Name no child and no member of staff.',
          },
          value: typed.reason?.[0] ?? '',
          errorMessage: errorAt(errors, 'reason'),
        }}
      />
      <DayField name="from" legend="From which day?" typed={typed} errors={errors} />
      <DayField
        name="until"
        legend="What is the last day?"
        hint="Within a year. It ends by itself; you can end it sooner or extend it."
        typed={typed}
        errors={errors}
      />
      <Govuk c="button" params={{ text: 'Continue', preventDoubleClick: true }} />
    </form>
  );
}

type Read =
  | { readonly ok: true; readonly value: SuspensionInput }
  | { readonly ok: false; readonly errors: FormErrors };

/** What was typed as an input, or what is wrong with it by field. */
export function readSuspension(typed: Answers, { provisions }: Setting): Read {
  const faults: { field: string; text: string }[] = [];
  const chosen = typed.provision?.[0] ?? 'all';
  const provisionId = chosen === 'all' ? null : chosen;
  if (provisionId !== null && !provisions.some(({ id }) => id === provisionId)) {
    faults.push({ field: 'provision', text: 'Choose the whole setting or one of its provisions' });
  }
  const reason = (typed.reason?.[0] ?? '').trim();
  if (reason === '') faults.push({ field: 'reason', text: 'Say why placing is suspended' });
  if (reason.length > 1000) {
    faults.push({ field: 'reason', text: 'The reason must be 1,000 characters or fewer' });
  }
  const from = readDay(typed, 'from', 'First day');
  if (from && !from.ok) faults.push({ field: `from-${from.parts[0]}`, text: from.text });
  const until = readDay(typed, 'until', 'Last day');
  if (until === null) faults.push({ field: 'until-day', text: 'Enter the last day' });
  else if (!until.ok) faults.push({ field: `until-${until.parts[0]}`, text: until.text });
  if (faults.length > 0 || !until?.ok) return { ok: false, errors: formErrors(...faults) };
  const given = {
    provisionId,
    reason,
    ...(from?.ok ? { from: from.date } : {}),
    until: until.date,
  };
  const parsed = parseInput($SuspensionInput, given, 'The form');
  if (parsed.ok) return parsed;
  return { ok: false, errors: formErrors({ field: 'reason', text: parsed.problem.detail }) };
}

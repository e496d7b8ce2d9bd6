import * as z from 'zod';
import { HOLD_CHANGES, shownHold } from '../../../../lib/capacity/index.ts';
import { $Id, longMoment, ok, parseInput, type Result } from '../../../../lib/kernel/index.ts';
import { $HoldChangeInput, changeAHold } from '../../../use-cases/hold-a-place.ts';
import { requestPath } from '../../components/request-header.tsx';
import { type BoundPage, definePage } from '../../define-page.ts';
import { ErrorSummary, type FormErrors, NO_ERRORS } from '../../forms/form-errors.tsx';
import { Govuk } from '../../govuk/govuk.tsx';
import { $RequestParams, NO_QUERY } from '../../page-contract.ts';
import { done, page, type ShownPage } from '../../page-reply.ts';
import type { ActingVisit } from '../../visit.ts';
import type { WebDeps } from '../../web-deps.ts';
import { Days, daysAndReason, holdErrors, Reason } from './hold-form.tsx';
import { CHANGE_WORDS, settingName } from './hold-words.tsx';

const $ChangeParams = $RequestParams.extend({ holdId: $Id, change: z.enum(HOLD_CHANGES) });
const CONTRACT = {
  path: '/authority/:authority/requests/:requestId/holds/:holdId/:change',
  access: { action: 'hold.change' },
  params: $ChangeParams,
  query: NO_QUERY,
} as const;

const ask = definePage({ ...CONTRACT, method: 'get' }, (deps, visit) =>
  asked(deps, visit, NO_ERRORS),
);

const change = definePage({ ...CONTRACT, method: 'post' }, async (deps, visit) => {
  const { owner, principal, params, form } = visit;
  const input = parseInput($HoldChangeInput, daysAndReason(form), 'The hold');
  if (!input.ok) return asked(deps, visit, holdErrors(input.problem));
  const changed = await changeAHold(deps, owner, principal, params, params.change, input.value);
  if (!changed.ok) return changed;
  const holds = `${requestPath(owner, params.requestId)}/holds`;
  return ok(done(`${holds}/${params.holdId}`, CHANGE_WORDS[params.change].done));
});

async function asked(
  deps: WebDeps,
  visit: ActingVisit<z.infer<typeof $ChangeParams>>,
  errors: FormErrors,
): Promise<Result<ShownPage>> {
  const { owner, params, form } = visit;
  const hold = await deps.holds(owner).get(params.requestId, params.holdId);
  if (!hold.ok) return hold;
  const { place, until, state } = shownHold(hold.value, deps.now());
  const words = CHANGE_WORDS[params.change];
  const title = `${words.title} at ${settingName(await deps.currentIndex(), place.settingKey)}`;
  const lapses = state === 'held' && until !== null;
  return ok(
    page(
      title,
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ErrorSummary errors={errors} />
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            {words.what}
            {lapses && ` It lapses by itself on ${longMoment(until)}.`}
          </p>
          <form method="post" novalidate>
            {params.change === 'extend' && (
              <Days
                form={form}
                errors={errors}
                hint="From today, not from the day on which it would lapse."
              />
            )}
            <Reason form={form} errors={errors} overbooked={false} />
            <Govuk c="button" params={{ text: words.button, preventDoubleClick: true }} />
          </form>
        </div>
      </div>,
      {
        section: 'work-list',
        hasErrors: errors.list.length > 0,
        back: {
          href: `${requestPath(owner, params.requestId)}/holds/${params.holdId}`,
          text: 'Hold',
        },
      },
    ),
  );
}

export const CHANGE_HOLD_PAGES: readonly BoundPage[] = [ask, change];

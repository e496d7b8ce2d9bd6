import { authorise, type Principal } from '../../../../lib/access/index.ts';
import { CRITERION_NAMES } from '../../../../lib/matching/index.ts';
import { CRITERIA, type PolicyPack } from '../../../../lib/policy/index.ts';
import type { WhatIf } from '../../../use-cases/what-if.ts';
import { RequestHeader } from '../../components/request-header.tsx';
import { ErrorSummary, errorAt, type FormErrors } from '../../forms/form-errors.tsx';
import { Govuk } from '../../govuk/govuk.tsx';
import { sentence } from '../../words/sentence.ts';
import type { LoadedCase } from './load-list.ts';
import { RankChanges } from './rank-changes.tsx';
import { percent, type TriedWeights } from './tried-weights.ts';

export interface WhatIfBodyProps {
  readonly loaded: LoadedCase;
  readonly principal: Principal;
  readonly person: string;
  readonly at: string;
  readonly published: PolicyPack['weights'];
  readonly tried: TriedWeights;
  readonly whatIf: WhatIf | null;
  readonly reason: string;
  readonly errors: FormErrors;
  readonly once: string;
}

export function WhatIfBody(props: WhatIfBodyProps) {
  const { loaded, principal, whatIf, errors } = props;
  const maySave = authorise(principal, 'list.create', loaded.owner).ok;
  return (
    <>
      <ErrorSummary errors={errors} />
      <RequestHeader {...loaded} active="lists" person={props.person} heading="Try other weights" />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-one-third">
          <WeightsForm {...props} />
        </div>
        <div class="govuk-grid-column-two-thirds">
          {whatIf === null ? (
            <p class="govuk-body">
              Change one weight or more to see how the order would change. Nothing is stored until
              you save it as a variation with a reason.
            </p>
          ) : (
            <Tried whatIf={whatIf} />
          )}
          {whatIf !== null && maySave && <SaveForm {...props} whatIf={whatIf} />}
        </div>
      </div>
    </>
  );
}

function WeightsForm({ at, published, tried, errors }: WhatIfBodyProps) {
  return (
    <form method="get" action={at} novalidate>
      <Govuk
        c="fieldset"
        params={{
          legend: { text: 'Weights in per cent', classes: 'govuk-fieldset__legend--m' },
          html: (
            <>
              <p class="govuk-hint">
                If they do not add up to 100, those you change stand, and the others shrink or grow
                in proportion.
              </p>
              {CRITERIA.map((criterion) => (
                <Govuk
                  c="input"
                  params={{
                    id: criterion,
                    name: criterion,
                    label: { text: sentence(CRITERION_NAMES[criterion]) },
                    hint: { text: `Published: ${percent(published[criterion])}%` },
                    value: tried.typed[criterion],
                    inputmode: 'decimal',
                    classes: 'govuk-input--width-4',
                    suffix: { text: '%' },
                    spellcheck: false,
                    errorMessage: errorAt(errors, criterion),
                  }}
                />
              ))}
            </>
          ),
        }}
      />
      <Govuk c="button" params={{ text: 'Show the order' }} />
      <p class="govuk-body">
        <a class="govuk-link" href={at}>
          Back to the published weights
        </a>
      </p>
    </form>
  );
}

function Tried({ whatIf }: { whatIf: WhatIf }) {
  const { changed, policy, weights, weightsCompleted, proposal } = whatIf;
  return (
    <section aria-labelledby="tried">
      <h2 class="govuk-heading-m" id="tried">
        The order by these weights
      </h2>
      <RankChanges
        changes={{
          ...changed,
          ranks: changed.ranks.map(({ inForce, whatIf: after, ...setting }) => ({
            ...setting,
            before: inForce,
            after,
          })),
        }}
        before="As published"
        after="These weights"
      />
      <p class="govuk-body-s rp-muted">
        {proposal.orderedBy} {weightsCompleted} Published: policy {policy.id} version{' '}
        {policy.version}. In full:{' '}
        {CRITERIA.map((c) => `${CRITERION_NAMES[c]} ${percent(weights[c])}%`).join(', ')}.
      </p>
    </section>
  );
}

/** The reason is asked for before anything is kept. */
function SaveForm({ at, tried, reason, errors, once }: WhatIfBodyProps & { whatIf: WhatIf }) {
  return (
    <form method="post" action={at} class="rp-save" novalidate>
      <h2 class="govuk-heading-m">Save as a reasoned variation</h2>
      <p class="govuk-body">
        This makes the next version of the list by these weights, for this child only. Everybody who
        reads the list sees the reason. The published policy stays as it is.
      </p>
      <input type="hidden" name="once" value={once} />
      {CRITERIA.map((criterion) => (
        <input type="hidden" name={criterion} value={tried.typed[criterion]} />
      ))}
      <Govuk
        c="textarea"
        params={{
          id: 'reason',
          name: 'reason',
          rows: 3,
          label: { text: 'Why other weights for this child?', classes: 'govuk-label--s' },
          hint: {
            text: 'For example: long journeys make the child unwell. Do not give names.',
          },
          value: reason,
          errorMessage: errorAt(errors, 'reason'),
        }}
      />
      <Govuk c="button" params={{ text: 'Save and make the list', preventDoubleClick: true }} />
    </form>
  );
}

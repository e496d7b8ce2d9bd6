import { longMoment } from '../../../../lib/kernel/index.ts';
import {
  isListRunOver,
  type ListRunResult,
  type ShownListRun,
} from '../../../../lib/tailored-lists/index.ts';
import type { CongestedPlaces } from '../../../use-cases/read-congested-places.ts';
import { Following, grouped } from '../../components/following.tsx';
import { Scroll } from '../../components/scroll.tsx';
import type { Assets } from '../../files/fingerprint-assets.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { CongestionPart } from './congestion-part.tsx';
import { scopeInWords } from './list-run-words.ts';

export interface ListRunViewProps {
  readonly assets: Assets;
  readonly href: string;
  readonly requests: string;
  readonly run: ShownListRun;
  readonly mayCancel: boolean;
  readonly result: ListRunResult | null;
  readonly congested: readonly CongestedPlaces[];
}

const MOST_REFUSED = 100;

/** One run: how far it is, or what came of it. */
export function ListRunView(props: ListRunViewProps) {
  const { run, result, href, requests, congested } = props;
  return (
    <>
      <span class="govuk-caption-l">{scopeInWords(run.scope)}</span>
      <h1 class="govuk-heading-l">{runHeading(run)}</h1>
      {run.sentence !== null && (
        <Govuk c="warning-text" params={{ iconFallbackText: 'Warning', text: run.sentence }} />
      )}
      {!isListRunOver(run) && <Underway {...props} />}
      {result && (
        <>
          <p class="govuk-body-l">
            {`${grouped(result.made)} of ${grouped(result.requests)} requests have a new list.`}
          </p>
          {result.requests > 0 && (
            <p class="govuk-body">
              <a class="govuk-link" href={`${href}/lists.csv`}>
                Download every list in short (CSV)
              </a>
            </p>
          )}
          <CongestionPart
            href={href}
            requests={requests}
            congested={congested}
            made={result.made}
          />
          {result.refused.length > 0 && <Refused refused={result.refused} requests={requests} />}
        </>
      )}
      <p class="govuk-body-s">
        Started by {run.createdBy} on {longMoment(run.createdAt)}
        {run.endedAt && `, ended on ${longMoment(run.endedAt)}`}
        {run.cancel && `, stopped by ${run.cancel.by}`}.
      </p>
    </>
  );
}

export function runHeading({ status, cancel }: ShownListRun): string {
  if (status === 'done') return 'Lists have been made';
  if (status === 'cancelled') return 'The run was stopped';
  if (status === 'failed') return 'The run stopped part-way';
  return cancel ? 'The run is being stopped' : 'Lists are being made';
}

function Underway({ assets, href, run, mayCancel }: ListRunViewProps) {
  const { progress, requests: of } = run;
  const text =
    of === null
      ? 'The requests are being found.'
      : `${grouped(progress.done)} of ${grouped(of)} requests done. You can leave this page; the work goes on.`;
  return (
    <>
      <Following assets={assets} href={href} done={progress.done} of={of} text={text} />
      {mayCancel && !run.cancel && (
        <form method="post" action={`${href}/cancel`} novalidate>
          <Govuk
            c="button"
            params={{
              text: 'Stop the run',
              classes: 'govuk-button--warning',
              preventDoubleClick: true,
            }}
          />
        </form>
      )}
    </>
  );
}

function Refused({ refused, requests }: { refused: ListRunResult['refused']; requests: string }) {
  const more = refused.length - MOST_REFUSED;
  return (
    <>
      <h2 class="govuk-heading-m">Requests without a list</h2>
      <Scroll label="Requests without a list">
        <Govuk
          c="table"
          params={{
            caption: 'Requests of which no list could be made',
            captionClasses: 'govuk-visually-hidden',
            classes: 'rp-bulk-table',
            head: [{ text: 'Reference' }, { text: 'Why' }],
            rows: refused.slice(0, MOST_REFUSED).map(({ requestId, reference, detail }) => [
              {
                html: (
                  <a class="govuk-link" href={`${requests}/${requestId}`}>
                    {reference || requestId}
                  </a>
                ),
              },
              { text: detail },
            ]),
          }}
        />
      </Scroll>
      {more > 0 && <p class="govuk-body">{`and ${grouped(more)} more in the CSV`}</p>}
    </>
  );
}

import { longMoment } from '../../../../lib/kernel/index.ts';
import type {
  CaseloadPreview,
  CaseloadRefusal,
  ShownCaseload,
} from '../../../../lib/requests/index.ts';
import { grouped } from '../../components/following.tsx';
import { Scroll } from '../../components/scroll.tsx';
import { Govuk } from '../../govuk/govuk.tsx';

const MOST_SHOWN = 50;

interface CaseloadResultProps {
  readonly href: string;
  readonly requests: string;
  readonly caseload: ShownCaseload;
  readonly preview: CaseloadPreview | null;
}

/** What came of an import, and the way back from it. */
export function CaseloadResult({ caseload, href, requests, preview }: CaseloadResultProps) {
  const { applied, undone, confirmed, undo, sentence, status } = caseload;
  const refused = [...applied.refused, ...undone.refused];
  return (
    <>
      {sentence !== null && (
        <Govuk c="warning-text" params={{ iconFallbackText: 'Warning', text: sentence }} />
      )}
      <Govuk
        c="summary-list"
        params={{
          rows: [
            row('Requests made', grouped(applied.made)),
            row('Requests changed', grouped(applied.changed)),
            row('Rows refused', grouped(applied.refused.length)),
            ...(confirmed
              ? [row('Confirmed', `by ${confirmed.by} on ${longMoment(confirmed.at)}`)]
              : []),
            ...(undo
              ? [
                  row(
                    'Closed as made in error',
                    `${grouped(undone.made)} requests, by ${undo.by} on ${longMoment(undo.at)}`,
                  ),
                  row('Reason', undo.reason),
                  row('Left open, because touched since', grouped(undone.refused.length)),
                ]
              : []),
          ],
        }}
      />
      <p class="govuk-body">
        <a class="govuk-link" href={requests}>
          Go to the work list
        </a>
      </p>
      {refused.length > 0 && <Refused refused={refused} href={href} requests={requests} />}
      {status === 'applied' && applied.made > 0 && preview && (
        <p class="govuk-body">
          Was it the wrong file?{' '}
          <a class="govuk-link" href={`${href}/undo`}>
            Close the requests that it made
          </a>
        </p>
      )}
    </>
  );
}

function row(key: string, value: string) {
  return { key: { text: key }, value: { text: value } };
}

function Refused({
  refused,
  href,
  requests,
}: Pick<CaseloadResultProps, 'href' | 'requests'> & { refused: readonly CaseloadRefusal[] }) {
  return (
    <>
      <h2 class="govuk-heading-m">Rows that were left as they are</h2>
      <Scroll label="Rows that were left as they are">
        <Govuk
          c="table"
          params={{
            caption: 'Refused rows by line',
            captionClasses: 'govuk-visually-hidden',
            classes: 'rp-bulk-table',
            head: [{ text: 'Line', format: 'numeric' }, { text: 'Reference' }, { text: 'Why' }],
            rows: refused.slice(0, MOST_SHOWN).map(({ line, reference, requestId, detail }) => [
              { text: grouped(line), format: 'numeric' },
              {
                html: (
                  <a class="govuk-link" href={`${requests}/${requestId}`}>
                    {reference}
                  </a>
                ),
              },
              { text: detail },
            ]),
          }}
        />
      </Scroll>
      <p class="govuk-body">
        <a class="govuk-link" href={`${href}/refused.csv`}>
          {`Download all ${grouped(refused.length)} (CSV)`}
        </a>
      </p>
    </>
  );
}

import type { ShownUpload, UploadPreview } from '../../../../lib/capacity/index.ts';
import { longMoment } from '../../../../lib/kernel/index.ts';
import { grouped } from '../../components/following.tsx';
import { Scroll } from '../../components/scroll.tsx';
import { Govuk } from '../../govuk/govuk.tsx';

const MOST_SHOWN = 50;

interface ResultProps {
  readonly href: string;
  readonly upload: ShownUpload;
  readonly preview: UploadPreview | null;
}

/** What came of an upload, and the way back from it. */
export function UploadResult({ upload, preview, href }: ResultProps) {
  const { applied, undone, confirmed, cancelled, counts, undo, sentence, status } = upload;
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
            ...(confirmed
              ? [
                  row('Provisions published', grouped(applied.published)),
                  row('Not published', grouped(applied.refused.length)),
                  row('Left out, as a row is wrong', grouped(counts?.leftOut ?? 0)),
                  row('Confirmed', `by ${confirmed.by} on ${longMoment(confirmed.at)}`),
                ]
              : []),
            ...(cancelled
              ? [row('Given up', `by ${cancelled.by} on ${longMoment(cancelled.at)}`)]
              : []),
            ...(undo
              ? [
                  row(
                    'Put back',
                    `${grouped(undone.published)}, by ${undo.by} on ${longMoment(undo.at)}`,
                  ),
                  row('Reason', undo.reason),
                  row('Not put back', grouped(undone.refused.length)),
                ]
              : []),
          ],
        }}
      />
      {refused.length > 0 && (
        <>
          <h2 class="govuk-heading-m">Provisions that were left as they are</h2>
          <Scroll label="Provisions that were left as they are">
            <Govuk
              c="table"
              params={{
                caption: 'Refused provisions by line',
                captionClasses: 'govuk-visually-hidden',
                classes: 'rp-bulk-table',
                head: [{ text: 'Line', format: 'numeric' }, { text: 'Provision' }, { text: 'Why' }],
                rows: refused
                  .slice(0, MOST_SHOWN)
                  .map((one) => [
                    { text: grouped(one.line), format: 'numeric' },
                    { text: `${one.settingName}, ${one.provisionId}` },
                    { text: one.detail },
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
      )}
      {status === 'applied' && applied.published > 0 && preview && (
        <p class="govuk-body">
          Was it the wrong file?{' '}
          <a class="govuk-link" href={`${href}/undo`}>
            Put the earlier figures back
          </a>
        </p>
      )}
    </>
  );
}

function row(key: string, value: string) {
  return { key: { text: key }, value: { text: value } };
}

import type { ShownUpload, UploadPreview } from '../../../../lib/capacity/index.ts';
import { longMoment } from '../../../../lib/kernel/index.ts';
import { Following, grouped } from '../../components/following.tsx';
import type { Assets } from '../../files/fingerprint-assets.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { counted } from '../../words/counted.ts';
import { UploadResult } from './upload-result.tsx';
import { type ShownRows, UploadRows } from './upload-rows.tsx';

export interface UploadViewProps {
  readonly assets: Assets;
  /** Of this upload. */
  readonly href: string;
  readonly upload: ShownUpload;
  /** Null while it is read, where it cannot be, and when its rows are not kept any more. */
  readonly preview: UploadPreview | null;
  readonly shown: ShownRows;
  readonly pageNumber: number;
  readonly now: number;
}

export function UploadView(props: UploadViewProps) {
  const { upload, preview } = props;
  return (
    <>
      <span class="govuk-caption-l">{upload.fileName}</span>
      <h1 class="govuk-heading-l">{uploadHeading(upload)}</h1>
      <Stage {...props} />
      {preview && (
        <>
          {preview.columns.leftOut.length > 0 && (
            <Govuk
              c="details"
              params={{
                summaryText: `Columns: ${preview.columns.used.length} taken, ${preview.columns.leftOut.length} left out`,
                html: (
                  <ul class="govuk-list govuk-list--bullet">
                    {preview.columns.leftOut.map(({ name, why }) => (
                      <li>
                        Column ‘{name}’ was left out: {why}
                      </li>
                    ))}
                  </ul>
                ),
              }}
            />
          )}
          <UploadRows {...props} preview={preview} />
        </>
      )}
      <p class="govuk-body-s">
        Brought by {upload.createdBy} on {longMoment(upload.createdAt)}. The file is kept for 90
        days.
      </p>
    </>
  );
}

export function uploadHeading({ status, counts }: ShownUpload): string {
  switch (status) {
    case 'reading':
      return 'Your file is being read';
    case 'previewed':
      return (counts?.new ?? 0) + (counts?.changed ?? 0) === 0
        ? 'Nothing to publish in this file'
        : 'Check before anything is published';
    case 'applying':
      return 'Your places are being published';
    case 'undoing':
      return 'Earlier figures are being put back';
    case 'failed':
      return 'The file could not be taken';
    case 'cancelled':
      return 'This upload was given up';
    case 'undone':
      return 'Earlier figures have been put back';
    default:
      return 'Your places have been published';
  }
}

function Stage(props: UploadViewProps) {
  const { assets, href, upload } = props;
  const { status, applied, undone, provisions } = upload;
  if (status === 'reading') {
    const text = 'The file is being read. You can leave this page; the work goes on.';
    return <Following assets={assets} href={href} done={0} of={null} text={text} />;
  }
  if (status === 'previewed') return <Confirm {...props} />;
  if (status === 'applying' || status === 'undoing') {
    const { published, refused } = status === 'applying' ? applied : undone;
    const done = published + refused.length;
    return (
      <Following
        assets={assets}
        href={href}
        done={done}
        of={provisions}
        text={`${grouped(done)} of ${counted(provisions, 'provision')} worked on. You can leave this page; the work goes on.`}
      />
    );
  }
  return <UploadResult {...props} />;
}

function Confirm({ upload, preview, href, now }: UploadViewProps) {
  const { counts, confirmBy } = upload;
  if (counts === null) return null;
  const total = counts.new + counts.changed;
  const isOld = Date.parse(confirmBy) < now;
  const lost = (preview?.entries ?? []).reduce((sum, { holds }) => sum + holds.notBorne, 0);
  return (
    <>
      <Counts counts={counts} />
      {lost > 0 && (
        <Govuk
          c="warning-text"
          params={{
            iconFallbackText: 'Warning',
            text: `The new figures no longer bear ${counted(lost, 'place')} that ${lost === 1 ? 'is' : 'are'} kept for children. They stay kept, and their authorities are told.`,
          }}
        />
      )}
      {counts.leftOut > 0 && (
        <p class="govuk-body">
          {`${counted(counts.leftOut, 'provision')} ${counts.leftOut === 1 ? 'is' : 'are'} left as published because a row is wrong. You can publish the others now and mend these later.`}
        </p>
      )}
      {isOld && (
        <p class="govuk-body">
          This preview is more than seven days old, so it may not fit what is published now. Upload
          the file again.
        </p>
      )}
      {total > 0 && !isOld && (
        <div class="govuk-button-group">
          <form method="post" action={`${href}/confirm`} novalidate>
            <Govuk
              c="button"
              params={{ text: `Publish ${counted(total, 'provision')}`, preventDoubleClick: true }}
            />
          </form>
          <form method="post" action={`${href}/cancel`} novalidate>
            <Govuk
              c="button"
              params={{
                text: 'Publish nothing',
                classes: 'govuk-button--secondary',
                preventDoubleClick: true,
              }}
            />
          </form>
        </div>
      )}
    </>
  );
}

function Counts({ counts }: { counts: NonNullable<ShownUpload['counts']> }) {
  const shown = [
    [
      counts.new,
      counts.new === 1 ? 'new provision' : 'new provisions',
      counts.new > 0 ? 'good' : '',
    ],
    [counts.changed, 'changed', counts.changed > 0 ? 'good' : ''],
    [counts.unchanged, 'unchanged', ''],
    [
      counts.faulty,
      counts.faulty === 1 ? 'row with errors' : 'rows with errors',
      counts.faulty > 0 ? 'bad' : '',
    ],
    [counts.leftOut, 'left out', counts.leftOut > 0 ? 'bad' : ''],
  ] as const;
  return (
    <ul class="rp-counts govuk-body">
      {shown.map(([count, what, tone]) => (
        <li class={`rp-counts__count ${tone ? `rp-counts__count--${tone}` : ''}`}>
          <span class="rp-counts__number">{grouped(count)}</span> {what}
        </li>
      ))}
    </ul>
  );
}

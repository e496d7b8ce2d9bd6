import { longDate, longMoment } from '../../../../lib/kernel/index.ts';
import type { SharingState } from '../../../use-cases/family/share-list.ts';
import { Govuk } from '../../govuk/govuk.tsx';

/** Settings first or with the family: what was told and shared, and what can be done next. */
export function SharingSection({
  path,
  sharing: state,
  mayShare,
}: {
  path: string;
  sharing: SharingState | null;
  mayShare: boolean;
}) {
  return (
    <section>
      <h2 class="govuk-heading-m">Sharing the list</h2>
      {state === null ? (
        <p class="govuk-body">No list has been made of this request yet.</p>
      ) : (
        <>
          <Told state={state} />
          <Shared state={state} />
          {mayShare && <Acts path={path} state={state} />}
        </>
      )}
    </section>
  );
}

function Told({ state: { listVersion, named, sharing } }: { state: SharingState }) {
  const at = new Map(sharing?.told.map((told) => [told.settingKey, told.at]));
  return (
    <section class="rp-scroll" tabindex={0} aria-label="Settings that the list names">
      <Govuk
        c="table"
        params={{
          caption: `Settings that version ${listVersion} names`,
          captionClasses: 'govuk-table__caption--s',
          firstCellIsHeader: true,
          head: [{ text: 'Setting' }, { text: 'Told' }],
          rows: named.map(({ settingKey, settingName }) => [
            { text: settingName },
            { text: toldWords(at.get(settingKey)) },
          ]),
        }}
      />
    </section>
  );
}

function toldWords(at: string | undefined): string {
  return at === undefined ? 'Not yet' : longMoment(at);
}

function Shared({ state: { listVersion, sharing } }: { state: SharingState }) {
  if (!sharing?.shared) {
    return <p class="govuk-body">Version {listVersion} has not been shared with the family.</p>;
  }
  const { at, by, answersBy } = sharing.shared;
  return (
    <p class="govuk-body">
      Version {listVersion} was shared with the family by {by} on {longMoment(at)}. The family acts
      next: it answers by <strong>{longDate(answersBy)}</strong>.
    </p>
  );
}

/** Both ways are always shown, each with why it is not to be had where it is not. */
function Acts({ path, state }: { path: string; state: SharingState }) {
  const { notNow, untold, shareAlone, answersByIfToday, listVersion, sharing } = state;
  if (sharing?.shared) return null;
  if (notNow) {
    return <Govuk c="inset-text" params={{ text: `Cannot be shared now. ${notNow.detail}` }} />;
  }
  const clock = `The family then has until ${longDate(answersByIfToday)} (15 days, counting today).`;
  return (
    <>
      <p class="govuk-body">
        The family is told with or after the settings that a list names, never before. {clock}
      </p>
      {untold.length > 0 && (
        <>
          <Act
            path={path}
            version={listVersion}
            act="tell-and-share"
            text="Tell the settings and share with the family"
            hint="At the same moment."
          />
          <Act
            path={path}
            version={listVersion}
            act="tell"
            text="Tell the settings now, share later"
            hint="For settings that you want to speak with before the family has the list."
            secondary
          />
        </>
      )}
      {shareAlone === null ? (
        <Act
          path={path}
          version={listVersion}
          act="share"
          text="Share with the family"
          hint="Every setting that the list names has been told."
        />
      ) : (
        <p class="govuk-body">
          <strong>Sharing with the family alone is not available.</strong> {shareAlone.detail}
        </p>
      )}
    </>
  );
}

function Act({
  path,
  version,
  act,
  text,
  hint,
  secondary = false,
}: {
  path: string;
  version: number;
  act: string;
  text: string;
  hint: string;
  secondary?: boolean;
}) {
  return (
    <form method="post" action={`${path}/share`} class="rp-act">
      <input type="hidden" name="version" value={String(version)} />
      <input type="hidden" name="act" value={act} />
      <p class="govuk-hint govuk-!-margin-bottom-1">{hint}</p>
      <Govuk
        c="button"
        params={{
          text,
          preventDoubleClick: true,
          ...(secondary ? { classes: 'govuk-button--secondary' } : {}),
        }}
      />
    </form>
  );
}

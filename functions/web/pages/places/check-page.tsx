import type { ReturnProposal } from '../../../../lib/capacity/index.ts';
import { canonicalJson, sha256 } from '../../../../lib/kernel/index.ts';
import type { FormFields } from '../../forms/form-fields.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { page, type ShownPage } from '../../page-reply.ts';
import { ChangesSection } from './changes-section.tsx';
import type { Desk } from './desk.ts';
import { ImpactSection } from './impact-section.tsx';

/** What stood when somebody looked, so that what was made since is shown before it is published over. */
export function standingOf({ impact }: ReturnProposal): string {
  const ids = impact.places.flatMap(({ holds }) => holds.map(({ holdId }) => holdId));
  return sha256(canonicalJson(ids.sort())).slice(0, 16);
}

/** What publishing would change, to be confirmed. */
export function checkPage(
  desk: Desk,
  proposal: ReturnProposal,
  {
    form,
    once,
    nameOf,
    isMoved,
  }: {
    readonly form: FormFields;
    readonly once: string;
    readonly nameOf: (authority: string) => string;
    /** A place was kept or given back since it was looked at. */
    readonly isMoved: boolean;
  },
): ShownPage {
  const heading = `Check before you publish: ${desk.title}`;
  return page(
    `${heading}, ${desk.setting.name}`,
    <>
      <span class="govuk-caption-l">{desk.setting.name}</span>
      <h1 class="govuk-heading-l">{heading}</h1>
      {isMoved && (
        <Govuk
          c="notification-banner"
          params={{
            text: 'A place was kept or given back since you looked. Nothing has been published yet. Check what it does now.',
          }}
        />
      )}
      <ChangesSection proposal={proposal} />
      <ImpactSection proposal={proposal} nameOf={nameOf} />
      <form method="post" action={`${desk.base}/publish`} class="rp-section" novalidate>
        <Typed form={form} />
        <input type="hidden" name="once" value={once} />
        <input type="hidden" name="standing" value={standingOf(proposal)} />
        <div class="govuk-button-group">
          <Govuk
            c="button"
            params={{
              text: desk.isBehalf ? 'Publish on its behalf' : 'Publish',
              name: 'action',
              value: 'publish',
              preventDoubleClick: true,
            }}
          />
          <Govuk
            c="button"
            params={{
              text: 'Change something',
              name: 'action',
              value: 'change',
              classes: 'govuk-button--secondary',
            }}
          />
        </div>
      </form>
    </>,
    { section: desk.section, back: desk.home, wide: true },
  );
}

const OF_THE_PAGE = ['action', 'once', 'standing'];

/** All that was typed, carried on. */
function Typed({ form }: { form: FormFields }) {
  return (
    <>
      {form
        .names()
        .filter((name) => !OF_THE_PAGE.includes(name))
        .flatMap((name) => {
          const values = form.all(name);
          return (values.length === 0 ? [''] : values).map((value) => (
            <input type="hidden" name={name} value={value} />
          ));
        })}
    </>
  );
}

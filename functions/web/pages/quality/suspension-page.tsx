import { authorise } from '../../../../lib/access/index.ts';
import { ok } from '../../../../lib/kernel/index.ts';
import { suspensionFor } from '../../../../lib/quality/index.ts';
import { providerOf } from '../../../shared/provider-of.ts';
import { shownSuspension } from '../../../use-cases/quality/read-suspensions.ts';
import { type BoundPage, definePage } from '../../define-page.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { NO_QUERY } from '../../page-contract.ts';
import { page } from '../../page-reply.ts';
import { $SuspensionParams, suspensionPath, trayPath } from './quality-paths.ts';
import { Decisions, SuspensionFacts } from './suspension-facts.tsx';

const suspension = definePage(
  {
    method: 'get',
    path: '/authority/:authority/settings/:settingKey/suspensions/:suspensionId',
    access: { action: 'suspension.read' },
    params: $SuspensionParams,
    query: NO_QUERY,
  },
  async (deps, { owner, principal, params: { settingKey, suspensionId } }) => {
    const found = await deps.suspensions(providerOf(settingKey)).get(suspensionId);
    if (!found.ok) return found;
    const shown = await shownSuspension(deps, found.value);
    const mine = suspensionFor(found.value, owner.code);
    const isOpen = shown.state === 'standing' || shown.state === 'to-come';
    const mayChange = isOpen && authorise(principal, 'suspension.change', owner).ok;
    const at = suspensionPath(owner.code, settingKey, suspensionId);
    const title = `Placing suspended at ${shown.settingName}`;
    return ok(
      page(
        title,
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-two-thirds">
            <span class="govuk-caption-l">{STANDS[mine]}</span>
            <h1 class="govuk-heading-l">{title}</h1>
            <SuspensionFacts suspension={shown} />
            {mayChange && mine === 'own' && (
              <div class="govuk-button-group">
                <Link href={`${at}/extend`} text="Extend it" />
                <Link href={`${at}/end`} text="End it now" />
              </div>
            )}
            {mayChange && mine !== 'own' && (
              <div class="govuk-button-group">
                <Link
                  href={`${at}/decide`}
                  text={
                    mine === 'undecided' ? 'Decide whether to adopt it' : 'Change your decision'
                  }
                />
              </div>
            )}
            <h2 class="govuk-heading-m">What authorities decided</h2>
            <Decisions suspension={shown} />
            <p class="govuk-body">
              <a class="govuk-link" href={`/settings/${settingKey}?from=${encodeURIComponent(at)}`}>
                All that is known of {shown.settingName}
              </a>
            </p>
          </div>
        </div>,
        { section: 'suspensions', back: { href: trayPath(owner.code), text: TRAY } },
      ),
    );
  },
);

const TRAY = 'Suspensions of placing';

const STANDS = {
  own: 'Your authority suspended placing',
  adopted: 'Your authority adopted this',
  'not-adopted': 'Your authority did not adopt this',
  undecided: 'Your authority has not decided yet',
} as const;

function Link({ href, text }: { href: string; text: string }) {
  return <Govuk c="button" params={{ text, href, classes: 'govuk-button--secondary' }} />;
}

export const SUSPENSION_PAGES: readonly BoundPage[] = [suspension];

import type { Child } from 'hono/jsx';
import type { Visitor } from '../../use-cases/resolve-session.ts';
import type { Assets } from '../files/fingerprint-assets.ts';
import { Govuk, Moj } from '../govuk/govuk.tsx';
import { FamilyHeader } from './family-frame.tsx';
import { besideSection, navigationFor } from './navigation.ts';

export interface LayoutProps {
  readonly assets: Assets;
  readonly title: string;
  readonly visitor: Visitor | null;
  /** In words, the organisation that the visitor acts for. */
  readonly organisation: string | null;
  readonly section: string | undefined;
  readonly back: { readonly href: string; readonly text: string } | undefined;
  readonly hasErrors: boolean;
  readonly wide: boolean;
  /** For a family: nothing of the organisations, and whoever is signed in. */
  readonly isFamily: boolean;
  readonly large: boolean;
  /** What has just been done, in a sentence. */
  readonly doneText: string | null;
  readonly refreshSeconds?: number | undefined;
  readonly body: Child;
}

const STYLES = ['govuk.css', 'moj.css', 'autocomplete.css', 'rightplace.css'];

/** The frame of every page. */
export function Layout(props: LayoutProps) {
  const { assets, title, visitor, back, wide, isFamily, large, body } = props;
  const { doneText, hasErrors, refreshSeconds } = props;
  return (
    <html
      lang="en-GB"
      class={`govuk-template govuk-template--rebranded${large ? ' rp-large-print' : ''}`}
    >
      <head>
        <meta charset="utf-8" />
        <title>{`${hasErrors ? 'Error: ' : ''}${title} – Rightplace`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="robots" content="noindex, nofollow" />
        {refreshSeconds !== undefined && (
          <noscript>
            <meta http-equiv="refresh" content={String(refreshSeconds)} />
          </noscript>
        )}
        <link rel="icon" href={assets.url('icon.svg')} type="image/svg+xml" />
        {STYLES.map((name) => (
          <link rel="stylesheet" href={assets.url(name)} />
        ))}
      </head>
      <body class={wide ? 'govuk-template__body rp-wide' : 'govuk-template__body'}>
        <script src={assets.url('js-enabled.js')}></script>
        <Govuk c="skip-link" params={{ href: '#main-content', text: 'Skip to main content' }} />
        {isFamily ? <FamilyHeader section={props.section} /> : <Header {...props} />}
        <div class="govuk-width-container">
          {visitor && !isFamily && <Beside principal={visitor.principal} section={props.section} />}
          {back && <Govuk c="back-link" params={back} />}
          <main class="govuk-main-wrapper" id="main-content">
            {doneText && (
              <Govuk c="notification-banner" params={{ type: 'success', text: doneText }} />
            )}
            {body}
          </main>
        </div>
        <Footer signedIn={visitor !== null && !isFamily} />
        <script type="module" src={assets.url('start.js')}></script>
      </body>
    </html>
  );
}

function Header({ visitor, organisation, section }: LayoutProps) {
  return (
    <header class="rp-header-group">
      <Govuk
        c="generic-header"
        params={{ url: '/', logoHtml: <span class="rp-brand">Rightplace</span> }}
      />
      {visitor && (
        <Govuk
          c="service-navigation"
          params={{
            navigation: navigationFor(visitor.principal, section),
            navigationLabel: 'Sections',
            ariaLabel: 'Your organisation and sections',
            slots: {
              end: {
                html: <Account visitor={visitor} organisation={organisation} />,
                align: 'inline',
              },
            },
          }}
        />
      )}
    </header>
  );
}

/** The pages that belong together with this one. */
function Beside(props: { principal: Visitor['principal']; section: string | undefined }) {
  const beside = besideSection(props.principal, props.section);
  if (beside === null) return null;
  const items = beside.links.map((link) => ({ ...link }));
  return <Moj c="sub-navigation" params={{ label: beside.text, items }} />;
}

function Account({
  visitor,
  organisation,
}: Pick<LayoutProps, 'organisation'> & { visitor: Visitor }) {
  return (
    <div class="rp-account">
      <a class="govuk-link govuk-link--no-visited-state" href="/account">
        {visitor.session.name}
      </a>
      {organisation && <span class="rp-account__organisation">{organisation}</span>}
      <a class="govuk-link govuk-link--no-visited-state" href="/sign-out">
        Sign out
      </a>
    </div>
  );
}

function Footer({ signedIn }: { signedIn: boolean }) {
  return (
    <footer class="rp-footer">
      <div class="govuk-width-container">
        <p class="govuk-body-s">
          Rightplace advises. The authority decides, and a family may ask for any setting.
        </p>
        <ul class="govuk-list rp-footer__links">
          <li>
            <a class="govuk-link" href="/accessibility">
              Accessibility
            </a>
          </li>
          <li>
            <a class="govuk-link" href="/privacy">
              Privacy
            </a>
          </li>
          {signedIn && (
            <li>
              <a class="govuk-link" href="/api">
                API
              </a>
            </li>
          )}
        </ul>
      </div>
    </footer>
  );
}

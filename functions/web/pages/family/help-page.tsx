import { londonDate, longDate, ok } from '../../../../lib/kernel/index.ts';
import { closeFamilySession } from '../../../use-cases/family/change-link.ts';
import { defineFamilyPage } from '../../define-family-page.ts';
import type { BoundPage } from '../../define-page.ts';
import { defineOpenPage } from '../../define-page.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { NO_PARAMS, NO_QUERY } from '../../page-contract.ts';
import { page, redirect } from '../../page-reply.ts';
import { FAMILY_COOKIE } from '../../session/cookies.ts';

const TITLE = 'Help';

const help = defineFamilyPage(
  { method: 'get', path: '/family/help', params: NO_PARAMS, query: NO_QUERY },
  async (deps, { family }) => {
    const { contact, adviceService, mediation } = await deps.familySettings(family.owner).get();
    const until = longDate(londonDate(Date.parse(family.link.expiresAt)));
    return ok(
      page(
        TITLE,
        <div class="rp-family">
          <h1 class="govuk-heading-xl">{TITLE}</h1>
          <h2 class="govuk-heading-m">Ask your authority</h2>
          <p class="govuk-body rp-lines">
            {contact || 'Telephone or write to the person at your authority who works with you.'}
          </p>
          <p class="govuk-body">
            Ask them for the list in another form: braille, audio, another language, on paper. Ask
            for an interpreter or a meeting on your page{' '}
            <a class="govuk-link" href="/family/answers/meeting">
              Meeting and interpreter
            </a>
            .
          </p>
          <h2 class="govuk-heading-m">Free advice that is not from your authority’s officers</h2>
          <p class="govuk-body rp-lines">
            {adviceService ||
              'Every area has a free information, advice and support service for families and young people (SENDIASS). Your authority must tell you how to reach it.'}
          </p>
          <h2 class="govuk-heading-m">Mediation</h2>
          <p class="govuk-body rp-lines">
            {mediation ||
              'If you do not agree with a decision, somebody who takes no side can help you and your authority to talk. It is free. The letter with the decision says how.'}
          </p>
          <h2 class="govuk-heading-m">The Tribunal</h2>
          <p class="govuk-body">
            You can appeal to the First-tier Tribunal (Special Educational Needs and Disability)
            about the final plan, the school or college in it, or because none is named. It is free.
          </p>
          <h2 class="govuk-heading-m">Your rights</h2>
          <ul class="govuk-list govuk-list--bullet">
            <li>You may ask for any school or college that the law lets you ask for.</li>
            <li>You have at least 15 days to say what you think, counting the first.</li>
            <li>A place that the list names was told before you, or at the same moment.</li>
          </ul>
          <h2 class="govuk-heading-m">About this link</h2>
          <p class="govuk-body">
            Your list stays open in this browser until {until}. Nobody who has only the link can
            open it again.
          </p>
          <p class="govuk-body rp-no-print">
            <a class="govuk-link" href="/family/close">
              Close your list on this device
            </a>
          </p>
        </div>,
        { section: 'help' },
      ),
    );
  },
);

const ask = defineFamilyPage(
  { method: 'get', path: '/family/close', params: NO_PARAMS, query: NO_QUERY },
  async () =>
    ok(
      page(
        'Close your list on this device',
        <div class="rp-family">
          <h1 class="govuk-heading-l">Close your list on this device?</h1>
          <p class="govuk-body">
            Nobody can see your list here after that. To open it again you need a new link from your
            authority. What you saved and sent is kept.
          </p>
          <form method="post" class="govuk-button-group">
            <Govuk
              c="button"
              params={{ text: 'Close your list', classes: 'govuk-button--warning' }}
            />
            <a class="govuk-link" href="/family/help">
              Keep it open
            </a>
          </form>
        </div>,
        { section: 'help', back: { href: '/family/help', text: 'Back' } },
      ),
    ),
);

const close = defineFamilyPage(
  { method: 'post', path: '/family/close', params: NO_PARAMS, query: NO_QUERY },
  async (deps, { family }) => {
    const closed = await closeFamilySession(deps, family);
    if (!closed.ok) return closed;
    return ok(redirect('/family/closed', [{ name: FAMILY_COOKIE, value: null }]));
  },
);

const closed = defineOpenPage(
  { method: 'get', path: '/family/closed', access: 'anyone', params: NO_PARAMS, query: NO_QUERY },
  async () =>
    ok(
      page(
        'Your list is closed',
        <div class="rp-family">
          <h1 class="govuk-heading-l">Your list is closed on this device</h1>
          <p class="govuk-body">Ask your authority for a new link to open it again.</p>
        </div>,
      ),
    ),
);

export const HELP_PAGES: readonly BoundPage[] = [help, ask, close, closed];

import * as z from 'zod';
import {
  londonDate,
  longDate,
  longMoment,
  ok,
  type Problem,
} from '../../../../lib/kernel/index.ts';
import { confirmByLink } from '../../../use-cases/no-change/confirm-by-link.ts';
import {
  type NoChangeAsked,
  type NoChangeToken,
  openNoChange,
} from '../../../use-cases/no-change/open-no-change.ts';
import { provisionWords } from '../../../use-cases/reminders/reminder-words.ts';
import { type BoundPage, defineOpenPage } from '../../define-page.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { NO_QUERY } from '../../page-contract.ts';
import { page } from '../../page-reply.ts';
import { agoInWords } from '../../words/due-words.ts';
import { sentence } from '../../words/sentence.ts';
import { ReturnFigures } from './return-figures.tsx';

/** The setting, so that the link is looked for among its own alone, and the secret. */
const TOKEN = /^(\d{6}|\d{8})\.([A-Za-z0-9_-]{43})$/;
const CONTRACT = {
  path: '/no-change/:token',
  access: 'anyone' as const,
  // Whatever is left of a link that a message broke gets a page that says so.
  params: z.object({ token: z.string().max(200) }),
  query: NO_QUERY,
};

/** Shows what is asked and changes nothing: programs follow every link in a message before somebody reads it. */
const ask = defineOpenPage({ ...CONTRACT, method: 'get' }, async (deps, { params, address }) => {
  const asked = await openNoChange(deps, tokenIn(params.token), address);
  if (!asked.ok) return ok(overPage(asked.problem));
  return ok(askPage(asked.value, londonDate(deps.now())));
});

const confirm = defineOpenPage(
  { ...CONTRACT, method: 'post' },
  async (deps, { params, address }) => {
    const token = tokenIn(params.token);
    const confirmed = await confirmByLink(deps, token, address);
    if (!confirmed.ok) return ok(overPage(confirmed.problem));
    const { asOf, settingKey } = confirmed.value.published;
    const name = (await deps.currentIndex())?.setting(settingKey)?.name ?? settingKey;
    return ok(confirmedPage(name, asOf));
  },
);

/** Of a link that cannot be one nothing is found. */
function tokenIn(token: string): NoChangeToken {
  const [, settingKey = '000000', secret = ''] = TOKEN.exec(token) ?? [];
  return { settingKey, secret };
}

function askPage({ setting, newest, input, link }: NoChangeAsked, today: string) {
  const provision = sentence(provisionWords(setting, link.provisionId));
  return page(
    `Has anything changed at ${setting.name}?`,
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <span class="govuk-caption-l">{setting.name}</span>
        <h1 class="govuk-heading-l">Has anything changed?</h1>
        <p class="govuk-body-l">
          {provision}: the figures are of {longDate(newest.asOf)}, {agoInWords(newest.asOf, today)}.
        </p>
        <ReturnFigures input={input} />
        <p class="govuk-body">
          If all of this is still right, press the button. The same figures are published as of
          today, {longDate(today)}, for every authority.
        </p>
        <form method="post">
          <Govuk c="button" params={{ text: 'Nothing has changed', preventDoubleClick: true }} />
        </form>
        <h2 class="govuk-heading-m">If something is different</h2>
        <p class="govuk-body">
          Do not press the button.{' '}
          <a class="govuk-link" href="/sign-in">
            Sign in
          </a>{' '}
          and publish new figures. It takes two minutes.
        </p>
        <p class="govuk-body rp-hint">
          This link was sent on {longMoment(link.sentAt)}. It works once, until{' '}
          {longMoment(link.expiresAt)}.
        </p>
      </div>
    </div>,
  );
}

function confirmedPage(name: string, asOf: string) {
  return page(
    `Confirmed: nothing has changed at ${name}`,
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <Govuk
          c="panel"
          params={{
            titleText: 'Nothing has changed',
            text: `The figures of ${name} are published as of ${longDate(asOf)}`,
          }}
        />
        <h2 class="govuk-heading-m">What happens next</h2>
        <p class="govuk-body">
          Lists that are made from now on count them as new. You will be reminded again before they
          have lost half of their weight.
        </p>
        <p class="govuk-body">
          Was that wrong?{' '}
          <a class="govuk-link" href="/sign-in">
            Sign in
          </a>{' '}
          and publish the right figures. They take the place of these at once.
        </p>
      </div>
    </div>,
  );
}

const TITLES: Readonly<Record<string, string>> = {
  'no-change-link-wrong': 'This link does not work',
  'no-change-link-used': 'This link has been used',
  'no-change-link-superseded': 'There are newer figures',
  'no-change-link-expired': 'This link has expired',
  'year-rolled-over': 'A new school year has begun',
  'newer-return-there': 'There are newer figures',
  'too-many-attempts': 'Too many attempts',
};
const STATUS: Readonly<Record<string, number>> = {
  'not-found': 404,
  'too-many': 429,
  'not-ready': 503,
};
/** The link was one once. */
const GONE = 410;

/** Why a link confirms nothing any more, and where one can publish instead. */
function overPage({ kind, code, detail }: Problem) {
  const title = TITLES[code] ?? 'Nothing could be confirmed';
  return page(
    title,
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{detail}</p>
        <p class="govuk-body">Nothing was published.</p>
        <p class="govuk-body">
          <a class="govuk-link" href="/sign-in">
            Sign in
          </a>{' '}
          to see what is published of your setting, to confirm it or to publish new figures.
        </p>
      </div>
    </div>,
    { status: STATUS[kind] ?? GONE },
  );
}

export const NO_CHANGE_PAGES: readonly BoundPage[] = [ask, confirm];

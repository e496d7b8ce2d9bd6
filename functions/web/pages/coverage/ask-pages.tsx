import * as z from 'zod';
import { localPath } from '../../../../lib/access/index.ts';
import { $ProvisionId, ASK_AGAIN_DAYS } from '../../../../lib/capacity/index.ts';
import { $SettingKey, ok, parseInput } from '../../../../lib/kernel/index.ts';
import { readCoverage } from '../../../use-cases/coverage/read-coverage.ts';
import { withWhoToAsk } from '../../../use-cases/coverage/who-to-ask.ts';
import { askAll, MOST_ASKED_AT_ONCE } from '../../../use-cases/reminders/ask-all.ts';
import { askToPublish } from '../../../use-cases/reminders/ask-to-publish.ts';
import { type BoundPage, definePage } from '../../define-page.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { $AuthorityParams } from '../../page-contract.ts';
import { done, page } from '../../page-reply.ts';
import { counted } from '../../words/counted.ts';
import { coverageFilterIn, coverageSearch } from './coverage-search.ts';
import { editorsOf } from './coverage-words.ts';

const ANY_QUERY = z.record(z.string(), z.string());
const CONTRACT = {
  access: { action: 'capacity.remind' as const },
  params: $AuthorityParams,
  query: z.looseObject({ done: z.string().optional() }),
};
const $Asked = z.object({ settingKey: $SettingKey, provisionId: $ProvisionId });

const askOne = definePage(
  { ...CONTRACT, method: 'post', path: '/authority/:authority/coverage/ask' },
  async (deps, { owner, principal, form }) => {
    const back = localPath(form.text('back')) ?? `/authority/${owner.code}/coverage`;
    const provision = {
      settingKey: form.text('settingKey'),
      provisionId: form.text('provisionId'),
    };
    const asked = parseInput($Asked, provision, 'The form');
    if (!asked.ok) return asked;
    const watch = await askToPublish(deps, owner, principal, asked.value);
    if (!watch.ok) return watch;
    return ok(done(back, 'asked-to-publish'));
  },
);

const checkAll = definePage(
  { ...CONTRACT, method: 'get', path: '/authority/:authority/coverage/ask' },
  async (deps, { owner, query }) => {
    const filter = coverageFilterIn(ANY_QUERY.parse(query));
    const found = await readCoverage(deps, owner, filter);
    if (!found.ok) return found;
    const rows = found.value.rows.filter(({ state }) => state !== 'fresh');
    const count = rows.length;
    const alone = (await withWhoToAsk(deps, rows)).filter((row) => editorsOf(row) === 0).length;
    const path = `/authority/${owner.code}/coverage`;
    const back = path + coverageSearch(filter);
    const title = `Ask ${counted(count, 'provision')} to publish?`;
    return ok(
      page(
        title,
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-two-thirds">
            <h1 class="govuk-heading-l">{title}</h1>
            <p class="govuk-body">
              The editors of each get an e-mail that says that your authority asks, and where to
              publish. Those whose figures are fresh are left alone.
            </p>
            <ul class="govuk-list govuk-list--bullet">
              <li>
                Whoever was asked in the last {ASK_AGAIN_DAYS} days, by you or by another authority,
                is not asked again.
              </li>
              {count > MOST_ASKED_AT_ONCE && (
                <li>
                  {MOST_ASKED_AT_ONCE} are asked at once, those who never published first. Send it
                  again for the others.
                </li>
              )}
              {alone > 0 && (
                <li>
                  Nobody edits for {alone} of these, so nobody gets an e-mail there. The list says
                  “Nobody to ask”.
                </li>
              )}
            </ul>
            <form
              method="post"
              action={`${path}/ask-all${coverageSearch(filter)}`}
              class="govuk-button-group"
            >
              {count > 0 && (
                <Govuk c="button" params={{ text: 'Ask them', preventDoubleClick: true }} />
              )}
              <a class="govuk-link" href={back}>
                Cancel
              </a>
            </form>
          </div>
        </div>,
        { section: 'coverage', back: { href: back, text: 'Who has published' } },
      ),
    );
  },
);

const sendAll = definePage(
  { ...CONTRACT, method: 'post', path: '/authority/:authority/coverage/ask-all' },
  async (deps, { owner, principal, query }) => {
    const filter = coverageFilterIn(ANY_QUERY.parse(query));
    const sent = await askAll(deps, owner, principal, filter);
    if (!sent.ok) return sent;
    const { asked, askedBefore, failed } = sent.value;
    const back = `/authority/${owner.code}/coverage${coverageSearch(filter)}`;
    const title = `${counted(asked, 'provision was', 'provisions were')} asked to publish`;
    return ok(
      page(
        title,
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-two-thirds">
            <h1 class="govuk-heading-l">{title}</h1>
            {askedBefore > 0 && (
              <p class="govuk-body">
                {counted(askedBefore, 'other was', 'others were')} asked in the last{' '}
                {ASK_AGAIN_DAYS} days and left alone.
              </p>
            )}
            {failed > 0 && (
              <p class="govuk-body">
                {counted(failed, 'provision', 'provisions')} could not be asked. Try again in a
                while.
              </p>
            )}
            <p class="govuk-body">
              The list shows in a minute whom the messages went to, and where nobody could be asked.
            </p>
            <p class="govuk-body">
              <a class="govuk-link" href={back}>
                Go back to who has published
              </a>
            </p>
          </div>
        </div>,
        { section: 'coverage' },
      ),
    );
  },
);

export const ASK_COVERAGE_PAGES: readonly BoundPage[] = [checkAll, askOne, sendAll];

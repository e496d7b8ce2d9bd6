import { authorise } from '../../../../lib/access/index.ts';
import { $Id, longDate, longMoment, ok } from '../../../../lib/kernel/index.ts';
import { PART_NAMES } from '../../../../lib/tailored-lists/index.ts';
import { familyOrder, type TwoPlaces } from '../../../use-cases/family/family-order.ts';
import { markAnswerRead, readFamilyVoice } from '../../../use-cases/family/read-answers.ts';
import { readList } from '../../../use-cases/read-list.ts';
import { recordView } from '../../../use-cases/record-view.ts';
import { type BoundPage, definePage } from '../../define-page.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { $RequestParams, NO_QUERY } from '../../page-contract.ts';
import { done, page } from '../../page-reply.ts';
import { ViewsSummary } from '../family/views-summary.tsx';
import { familyPath } from './family-paths.ts';

const PATH = '/authority/:authority/requests/:requestId/family/answers/:answersAs';
const $AnswerParams = $RequestParams.extend({ answersAs: $Id });

const answer = definePage(
  {
    method: 'get',
    path: PATH,
    access: { action: 'family-link.read' },
    params: $AnswerParams,
    query: NO_QUERY,
  },
  async (deps, { owner, principal, params: { requestId, answersAs } }) => {
    const voice = await readFamilyVoice(deps, owner, requestId, answersAs);
    if (!voice.ok) return voice;
    const { sent, part, isUnread } = voice.value;
    const title = `What ${PART_NAMES[part].toLowerCase()} said`;
    const back = { href: familyPath(owner, requestId), text: 'Family' };
    if (sent === null) {
      return ok(
        page(
          title,
          <>
            <h1 class="govuk-heading-l">{title}</h1>
            <p class="govuk-body">Nothing has been sent yet.</p>
          </>,
          { section: 'work-list', back },
        ),
      );
    }
    await recordView(deps, owner, principal, `family/${requestId}/${answersAs}/${sent.revision}`);
    const list = sent.importance && (await readList(deps, owner, requestId, sent.listVersion));
    const order =
      sent.importance && list?.ok
        ? await familyOrder(deps, list.value.body, sent.importance)
        : null;
    const mayMark = authorise(principal, 'list.share', owner).ok;
    return ok(
      page(
        title,
        <>
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            Sent on {longMoment(sent.at)}, about version {sent.listVersion} of the list. They can
            change it until {longDate(sent.answersBy)}.
          </p>
          <ViewsSummary
            views={sent}
            reader={part === 'young-person' ? 'young-person' : 'parent'}
            canChange={false}
          />
          {order?.ok && order.value && <Orders order={order.value} />}
          {isUnread && mayMark && (
            <form
              method="post"
              action={`${familyPath(owner, requestId)}/answers/${answersAs}/read`}
            >
              <input type="hidden" name="revision" value={String(sent.revision)} />
              <Govuk c="button" params={{ text: 'Mark as read' }} />
            </form>
          )}
        </>,
        { section: 'work-list', back },
      ),
    );
  },
);

function Orders({ order }: { order: readonly TwoPlaces[] }) {
  return (
    <>
      <h2 class="govuk-heading-m">The order by what matters to them</h2>
      <section class="rp-scroll" tabindex={0} aria-label="The two orders">
        <Govuk
          c="table"
          params={{
            caption: 'Each setting in both orders',
            captionClasses: 'govuk-visually-hidden',
            firstCellIsHeader: true,
            head: [
              { text: 'Setting' },
              { text: 'By what matters to them', format: 'numeric' },
              { text: 'On the list', format: 'numeric' },
            ],
            rows: order.map(({ settingName, family, authority }) => [
              { text: settingName },
              { text: family ?? 'not listed', format: 'numeric' },
              { text: authority ?? 'not listed', format: 'numeric' },
            ]),
          }}
        />
      </section>
    </>
  );
}

const markRead = definePage(
  {
    method: 'post',
    path: `${PATH}/read`,
    access: { action: 'list.share' },
    params: $AnswerParams,
    query: NO_QUERY,
  },
  async (deps, { owner, principal, params, form }) => {
    const revision = Number(form.text('revision'));
    const marked = await markAnswerRead(deps, owner, principal, params, revision);
    return marked.ok ? ok(done(familyPath(owner, params.requestId), 'answer-read')) : marked;
  },
);

export const ANSWER_PAGES: readonly BoundPage[] = [answer, markRead];

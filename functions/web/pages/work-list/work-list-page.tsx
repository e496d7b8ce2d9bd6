import { longDate, ok, yearGroupName } from '../../../../lib/kernel/index.ts';
import { readWorkList } from '../../../use-cases/read-work-list.ts';
import { type BoundPage, definePage } from '../../define-page.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { $AuthorityParams, NO_QUERY } from '../../page-contract.ts';
import { page } from '../../page-reply.ts';

const workList = definePage(
  {
    method: 'get',
    path: '/authority/:authority/requests',
    access: { action: 'request.read' },
    params: $AuthorityParams,
    query: NO_QUERY,
  },
  async (deps, { owner, principal }) => {
    const { cases, open } = await readWorkList(deps, owner, principal.person, {
      steps: [],
      needs: [],
      phases: [],
      officer: 'anybody',
      dueBy: null,
      reference: '',
      closed: false,
    });
    return ok(
      page(
        `Work list (${open} open)`,
        <>
          <h1 class="govuk-heading-l">Work list</h1>
          <Govuk
            c="table"
            params={{
              caption: 'Requests, what is due first at the top',
              captionClasses: 'govuk-visually-hidden',
              head: [
                { text: 'Reference' },
                { text: 'Year' },
                { text: 'Next step' },
                { text: 'Due' },
              ],
              rows: cases.map((one) => [
                {
                  html: (
                    <a
                      class="govuk-link"
                      href={`/authority/${owner.code}/requests/${one.requestId}`}
                    >
                      {one.reference}
                    </a>
                  ),
                },
                { text: yearGroupName(one.yearGroup) },
                { text: one.step },
                { text: longDate(one.dueOn) },
              ]),
            }}
          />
        </>,
        { section: 'work-list', wide: true },
      ),
    );
  },
);

export const WORK_LIST_PAGES: readonly BoundPage[] = [workList];

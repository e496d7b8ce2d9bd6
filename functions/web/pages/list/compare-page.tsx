import { ok } from '../../../../lib/kernel/index.ts';
import { recordView } from '../../../use-cases/record-view.ts';
import { RequestHeader } from '../../components/request-header.tsx';
import { Scroll } from '../../components/scroll.tsx';
import { type BoundPage, definePage } from '../../define-page.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { NO_QUERY } from '../../page-contract.ts';
import { page } from '../../page-reply.ts';
import { valuesIn } from '../../query-values.ts';
import {
  type Compared,
  type CompareRow,
  comparedIn,
  compareRows,
  MOST_COMPARED,
} from './compare-rows.ts';
import { $ListParams, listPath, settingPath } from './list-paths.ts';
import { loadList } from './load-list.ts';

const compare = definePage(
  {
    method: 'get',
    path: '/authority/:authority/requests/:requestId/lists/:version/compare',
    access: { action: 'list.read' },
    params: $ListParams,
    query: NO_QUERY,
  },
  async (deps, { owner, principal, visitor, params, href }) => {
    const loaded = await loadList(deps, owner, params);
    if (!loaded.ok) return loaded;
    const { list, request, today } = loaded.value;
    const ticked = comparedIn(list.body.proposal, valuesIn(href, 'with'));
    const settings = ticked.slice(0, MOST_COMPARED);
    await recordView(deps, owner, principal, `list/${params.requestId}/${params.version}`);
    const heavyFrom = list.body.inputs.policy.inclusionLoad.cautionFrom;
    return ok(
      page(
        `Settings side by side, list ${params.version} of ${request.reference}`,
        <>
          <RequestHeader
            {...loaded.value}
            active="lists"
            person={visitor.session.personId}
            heading="Settings side by side"
          />
          <HowMany ticked={ticked.length} />
          {settings.length > 0 && (
            <CompareTable
              from={href}
              settings={settings}
              rows={compareRows(settings, today, heavyFrom)}
            />
          )}
        </>,
        {
          section: 'work-list',
          wide: true,
          back: { href: listPath(owner, params), text: `List, version ${params.version}` },
        },
      ),
    );
  },
);

function HowMany({ ticked }: { ticked: number }) {
  if (ticked > MOST_COMPARED) {
    const text = `You ticked ${ticked} settings. The first ${MOST_COMPARED} of them are compared here: more would not fit side by side.`;
    return <Govuk c="inset-text" params={{ text }} />;
  }
  if (ticked > 1) return null;
  return (
    <p class="govuk-body">
      Go back to the list and tick “Compare” on two to {MOST_COMPARED} settings.
    </p>
  );
}

function CompareTable({
  settings,
  rows,
  from,
}: {
  settings: readonly Compared[];
  rows: readonly CompareRow[];
  from: string;
}) {
  return (
    <Scroll label="Settings side by side">
      <table class="govuk-table rp-table-small rp-compare">
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            <td class="govuk-table__cell" />
            {settings.map(({ evaluation: { settingKey, settingName } }) => (
              <th scope="col" class="govuk-table__header">
                <a class="govuk-link" href={settingPath(settingKey, from)}>
                  {settingName}
                </a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {rows.map(({ head, cells }) => (
            <tr class="govuk-table__row">
              <th scope="row" class="govuk-table__header">
                {head}
              </th>
              {cells.map(([first = '', ...more]) => (
                <td class="govuk-table__cell">
                  {first}
                  {more.map((line) => (
                    <span class="rp-under">{line}</span>
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

export const COMPARE_PAGE: readonly BoundPage[] = [compare];

import { longDate, longMoment, ok } from '../../../../lib/kernel/index.ts';
import { providerOf } from '../../../shared/provider-of.ts';
import { Scroll } from '../../components/scroll.tsx';
import { TableHead } from '../../components/table-head.tsx';
import { type BoundPage, definePage } from '../../define-page.ts';
import { NO_QUERY } from '../../page-contract.ts';
import { page } from '../../page-reply.ts';
import { counted } from '../../words/counted.ts';
import { $OwnParams, OWN_PATH, ownDesk } from './desk.ts';
import { publisherWords } from './publisher-words.ts';

const AT_ONCE = 50;

/** Every return of a provision, each to be used again. */
const returns = definePage(
  {
    method: 'get',
    path: `${OWN_PATH}/returns`,
    access: { action: 'capacity.publish' },
    params: $OwnParams,
    query: NO_QUERY,
  },
  async (deps, visit) => {
    const opened = await ownDesk(deps, visit, visit.params);
    if (!opened.ok) return opened;
    const { publishing, title, setting, base, home } = opened.value;
    const { settingKey, provisionId } = publishing;
    const found = await deps
      .returns(providerOf(settingKey))
      .ofProvision(provisionId, { after: null, limit: AT_ONCE });
    const items = [];
    for (const item of found.items) {
      if ('needsChecking' in item) continue;
      items.push({ ...item, by: await publisherWords(deps, item) });
    }
    const unread = found.items.length - items.length;
    const heading = `Earlier figures: ${title}`;
    return ok(
      page(
        `${heading}, ${setting.name}`,
        <>
          <span class="govuk-caption-l">{setting.name}</span>
          <h1 class="govuk-heading-l">{heading}</h1>
          <p class="govuk-body">
            What was published stays here. To take a mistake back, publish earlier figures again:
            they are filled in for you, and you see what changes before anything is published.
          </p>
          {unread > 0 && (
            <p class="govuk-body">{counted(unread, 'entry', 'entries')} cannot be read.</p>
          )}
          {items.length === 0 ? (
            <p class="govuk-body">Nothing has been published yet.</p>
          ) : (
            <Scroll label={heading}>
              <table class="govuk-table">
                <TableHead heads={['Figures of', 'Published', 'By', 'Year groups', '']} />
                <tbody class="govuk-table__body">
                  {items.map(({ id, asOf, publishedAt, by, years }, i) => (
                    <tr class="govuk-table__row">
                      <th scope="row" class="govuk-table__header">
                        {longDate(asOf)}
                        {i === 0 && <span class="rp-under">in force</span>}
                      </th>
                      <td class="govuk-table__cell">{longMoment(publishedAt)}</td>
                      <td class="govuk-table__cell">{by}</td>
                      <td class="govuk-table__cell">{years.length}</td>
                      <td class="govuk-table__cell">
                        <a class="govuk-link" href={`${base}/publish?from=${id}`}>
                          Publish these figures again
                          <span class="govuk-visually-hidden">
                            {' '}
                            (published {longMoment(publishedAt)})
                          </span>
                        </a>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Scroll>
          )}
          {found.after !== null && (
            <p class="govuk-body">The newest {AT_ONCE} are shown; the API has every one.</p>
          )}
        </>,
        { section: 'places', back: home, wide: true },
      ),
    );
  },
);

export const RETURNS_PAGES: readonly BoundPage[] = [returns];

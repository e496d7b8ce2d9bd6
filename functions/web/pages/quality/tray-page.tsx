import { authorise } from '../../../../lib/access/index.ts';
import { londonDate, ok } from '../../../../lib/kernel/index.ts';
import { isOver } from '../../../../lib/quality/index.ts';
import { readTray, type TraySuspension } from '../../../use-cases/quality/read-suspensions.ts';
import { Scroll } from '../../components/scroll.tsx';
import { TableHead } from '../../components/table-head.tsx';
import { type BoundPage, definePage } from '../../define-page.ts';
import { $AuthorityParams, NO_QUERY } from '../../page-contract.ts';
import { page } from '../../page-reply.ts';
import { suspensionPath } from './quality-paths.ts';
import { MINE_WORDS, stateWords } from './quality-words.ts';

const TITLE = 'Suspensions of placing';

/** In the order of what needs doing. */
const GROUPS = [
  ['undecided', 'To decide on', 'Another authority places nobody there for now. Do you?'],
  ['own', 'Your own', 'Each ends by itself on its last day.'],
  ['adopted', 'Adopted', 'Your lists show these as a caution.'],
  ['not-adopted', 'Not adopted', 'Your lists say nothing of these. You can change your mind.'],
] as const;

const tray = definePage(
  {
    method: 'get',
    path: '/authority/:authority/suspensions',
    access: { action: 'suspension.read' },
    params: $AuthorityParams,
    query: NO_QUERY,
  },
  async (deps, { owner, principal }) => {
    const { items, needsChecking } = await readTray(deps, owner);
    const today = londonDate(deps.now());
    const mayChange = authorise(principal, 'suspension.change', owner).ok;
    const over = items.filter((each) => isOver(each, today));
    const current = items.filter((each) => !isOver(each, today));
    return ok(
      page(
        TITLE,
        <>
          <h1 class="govuk-heading-l">{TITLE}</h1>
          <p class="govuk-body-l">
            Where an authority places no more children for a while. A suspension never takes a
            setting off a list: it is a caution, with its reason and the provider’s reply.
          </p>
          {mayChange && (
            <p class="govuk-body">To suspend placing yourself, look up the setting’s own page.</p>
          )}
          {needsChecking.length > 0 && (
            <p class="govuk-body">
              {needsChecking.length} of them cannot be read and need checking. Tell those who run
              the service.
            </p>
          )}
          {items.length === 0 && (
            <p class="govuk-body">No authority has suspended placing anywhere.</p>
          )}
          {GROUPS.map(([mine, title, what]) => {
            const rows = current.filter((each) => each.mine === mine);
            return (
              rows.length > 0 && (
                <Group title={title} what={what} rows={rows} authority={owner.code} />
              )
            );
          })}
          {over.length > 0 && (
            <Group
              title="Over"
              what="Those that ended within a year."
              rows={over}
              authority={owner.code}
            />
          )}
        </>,
        { section: 'suspensions', wide: true },
      ),
    );
  },
);

function Group({
  title,
  what,
  rows,
  authority,
}: {
  title: string;
  what: string;
  rows: readonly TraySuspension[];
  authority: string;
}) {
  return (
    <section>
      <h2 class="govuk-heading-m">
        {title} ({rows.length})
      </h2>
      <p class="govuk-body">{what}</p>
      <Scroll label={title}>
        <table class="govuk-table rp-quality-table">
          <TableHead heads={['Setting', 'By', 'Reason', 'State', 'Provider’s reply', 'Yours']} />
          <tbody class="govuk-table__body">
            {rows.map((each) => (
              <TrayRow suspension={each} authority={authority} />
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}

function TrayRow({ suspension, authority }: { suspension: TraySuspension; authority: string }) {
  const { id, settingKey, settingName, authorityName, reason, replies, mine } = suspension;
  return (
    <tr class="govuk-table__row">
      <th scope="row" class="govuk-table__header rp-plain-header">
        <a class="govuk-link" href={suspensionPath(authority, settingKey, id)}>
          {settingName}
        </a>
        {suspension.provisionId !== null && (
          <span class="rp-under">only {suspension.provisionId}</span>
        )}
      </th>
      <td class="govuk-table__cell">{authorityName}</td>
      <td class="govuk-table__cell">{reason}</td>
      <td class="govuk-table__cell">{stateWords(suspension)}</td>
      <td class="govuk-table__cell">{replies.at(-1)?.words ?? 'None yet'}</td>
      <td class="govuk-table__cell">{MINE_WORDS[mine]}</td>
    </tr>
  );
}

export const TRAY_PAGES: readonly BoundPage[] = [tray];

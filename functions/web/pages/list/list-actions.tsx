import { authorise, type Principal } from '../../../../lib/access/index.ts';
import { requestPath } from '../../components/request-header.tsx';
import { Govuk } from '../../govuk/govuk.tsx';
import { listPath, listsPath } from './list-paths.ts';
import type { LoadedList } from './load-list.ts';

/** What can be done with a list: by whoever may, each with its page or form. */
export function ListActions({
  loaded,
  principal,
  once,
}: {
  loaded: LoadedList;
  principal: Principal;
  once: string;
}) {
  const { owner, request, list } = loaded;
  const { version } = list.entry;
  const at = listPath(owner, list.entry);
  const may = (action: Parameters<typeof authorise>[1]) => authorise(principal, action, owner).ok;
  const decide = `${requestPath(owner, request.id)}/decisions`;
  const links: readonly (readonly [string, string])[] = [
    ...(may('match.try') ? [[`${at}/what-if`, 'Try other weights'] as const] : []),
    [`${at}/why-not`, 'Why is a setting not listed?'],
    ...(version > 1 ? [[`${at}/changes?since=${version - 1}`, 'What changed'] as const] : []),
    ...(may('list.replay') ? [[`${at}/replay`, 'Check that it can be made again'] as const] : []),
    [`${at}/csv`, 'Download as a spreadsheet (CSV)'],
    [`${at}/json`, 'Download everything (JSON)'],
  ];
  return (
    <section class="rp-actions rp-no-print" aria-labelledby="actions-heading">
      <h2 class="govuk-heading-m" id="actions-heading">
        Work with this list
      </h2>
      <form id="compare" method="get" action={`${at}/compare`}></form>
      {may('decision.record') && (
        <Govuk c="button" params={{ text: 'Record a decision', href: decide }} />
      )}
      {may('list.create') && (
        <form method="post" action={listsPath(owner, request.id)}>
          <input type="hidden" name="once" value={once} />
          <Govuk
            c="button"
            params={{
              text: 'Make a new version',
              classes: 'govuk-button--secondary',
              preventDoubleClick: true,
            }}
          />
        </form>
      )}
      <ul class="govuk-list">
        {links.map(([href, text]) => (
          <li>
            <a class="govuk-link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

import type { Owner } from '../../../../lib/access/index.ts';
import {
  milesInWords,
  type NotListedEntry,
  type TailoredListProposal,
} from '../../../../lib/matching/index.ts';
import { codeInWords, howMany } from '../../../shared/words.ts';
import { Scroll } from '../../components/scroll.tsx';
import { TableHead } from '../../components/table-head.tsx';
import { cardId, listPath, settingPath } from './list-paths.ts';

type At = { readonly requestId: string; readonly version: number };

/** Settings that were considered and are not listed, each with its reason; collapsed, and opened without a script. */
export function NotListed({
  entries,
  counts,
  owner,
  at,
}: {
  entries: readonly NotListedEntry[];
  counts: TailoredListProposal['counts'];
  owner: Owner;
  at: At;
}) {
  return (
    <section aria-labelledby="not-listed">
      <h2 class="govuk-heading-l rp-section" id="not-listed">
        Considered, not listed
      </h2>
      <p class="govuk-body">
        {howMany(counts.considered, 'setting')} {counts.considered === 1 ? 'was' : 'were'}{' '}
        considered, {counts.suitable} of them suitable. Those nearest to being listed are here; for
        any other,{' '}
        <a class="govuk-link" href={`${listPath(owner, at)}/why-not`}>
          ask why it is not listed
        </a>
        .
      </p>
      {entries.length > 0 && (
        <details class="govuk-details rp-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">
              {howMany(entries.length, 'setting')} considered and not listed, with reasons
            </span>
          </summary>
          <div class="govuk-details__text">
            <NotListedTable entries={entries} owner={owner} at={at} />
          </div>
        </details>
      )}
    </section>
  );
}

function NotListedTable({
  entries,
  owner,
  at,
}: {
  entries: readonly NotListedEntry[];
  owner: Owner;
  at: At;
}) {
  return (
    <Scroll label="Settings not listed">
      <table class="govuk-table rp-table-small">
        <TableHead heads={['Setting', 'By road', 'Why it is not listed']} />
        <tbody class="govuk-table__body">
          {entries.map(({ evaluation, explanation }) => (
            <tr class="govuk-table__row" id={cardId(evaluation.settingKey)}>
              <th scope="row" class="govuk-table__header rp-plain-header">
                <a
                  class="govuk-link"
                  href={settingPath(evaluation.settingKey, listPath(owner, at))}
                >
                  {evaluation.settingName}
                </a>
                <span class="rp-under">{evaluation.town}</span>
              </th>
              <td class="govuk-table__cell">
                {evaluation.miles === null ? 'not known' : milesInWords(evaluation.miles)}
              </td>
              <td class="govuk-table__cell">
                {explanation.professional.summary}{' '}
                <a
                  class="govuk-link rp-no-print"
                  href={`${listPath(owner, at)}/why-not?setting=${evaluation.settingKey}`}
                >
                  All reasons
                  <span class="govuk-visually-hidden"> for {evaluation.settingName}</span>
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** Settings that the family asks for and that could not be evaluated. */
export function NotEvaluated({ proposal, from }: { proposal: TailoredListProposal; from: string }) {
  const { requestedWithoutProvision, notInRegister } = proposal;
  return (
    <>
      {requestedWithoutProvision.map(({ settingKey, settingName, apart }) => (
        <div class="govuk-inset-text">
          <p class="govuk-body">
            <a class="govuk-link" href={settingPath(settingKey, from)}>
              {settingName}
            </a>
          </p>
          <p class="govuk-body">
            The family asks for it. The register knows no provision of it for children with plans
            {apart === null ? '' : ` (${codeInWords(apart)})`}, so it could not be compared. It can
            still be consulted.
          </p>
        </div>
      ))}
      {notInRegister.map((key) => (
        <div class="govuk-inset-text">
          The family asks for the setting {key}, which the register does not have. Check the number
          with them.
        </div>
      ))}
    </>
  );
}

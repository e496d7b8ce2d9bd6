import { londonDate, longDate } from '../../../../lib/kernel/index.ts';
import type { ShownSuspension } from '../../../use-cases/quality/read-suspensions.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { partWords, stateWords } from './quality-words.ts';

/** What there is to know of a suspension: whose, why, how long, and the provider's reply beside it. */
export function SuspensionFacts({ suspension }: { suspension: ShownSuspension }) {
  const { authorityName, reason, from, until, provisionId, extensions, ended, replies } =
    suspension;
  const rows: [string, string][] = [
    ['Suspended by', authorityName],
    ['State', stateWords(suspension)],
    ['Where', partWords(provisionId)],
    ['Reason', reason],
    ['From', longDate(from)],
    ['Last day', longDate(until)],
    ...extensions.map(({ before, until: to, reason: why, at }): [string, string] => [
      `Extended on ${dayOf(at)}`,
      `From ${longDate(before)} to ${longDate(to)}: ${why}`,
    ]),
    ...(ended ? [['Ended early', ended.reason] satisfies [string, string]] : []),
    ...(replies.length === 0
      ? [['Provider’s reply', 'None yet'] satisfies [string, string]]
      : replies.map(({ words, at }): [string, string] => [
          `Provider’s reply of ${dayOf(at)}`,
          words,
        ])),
  ];
  return (
    <Govuk
      c="summary-list"
      params={{
        rows: rows.map(([name, value]) => ({ key: { text: name }, value: { text: value } })),
      }}
    />
  );
}

/** What the other authorities made of it, each with its own words. */
export function Decisions({ suspension }: { suspension: ShownSuspension }) {
  const { decisions } = suspension;
  if (decisions.length === 0) return <p class="govuk-body">No other authority has decided yet.</p>;
  return (
    <ul class="govuk-list govuk-list--bullet">
      {decisions.map(({ authorityName, adopted, words, at }) => (
        <li>
          {authorityName} {adopted ? 'adopted it' : 'did not adopt it'} on {dayOf(at)}: “{words}”
        </li>
      ))}
    </ul>
  );
}

function dayOf(at: string): string {
  return longDate(londonDate(Date.parse(at)));
}

import type { Owner } from '../../../lib/access/index.ts';
import {
  type CalendarDate,
  longDate,
  NEED_NAMES,
  yearGroupName,
} from '../../../lib/kernel/index.ts';
import type { Case, PlacementRequest } from '../../../lib/requests/index.ts';
import { Moj } from '../govuk/govuk.tsx';
import { officerName, STEP_WORDS } from '../words/case-words.ts';
import { dueInWords } from '../words/due-words.ts';
import { sentence } from '../words/sentence.ts';

/** The pages of a request, in the order of its sub-navigation. */
const TABS = [
  { tab: 'overview', text: 'Overview', path: '' },
  { tab: 'lists', text: 'Lists', path: '/lists' },
  { tab: 'holds', text: 'Holds', path: '/holds' },
  { tab: 'family', text: 'Family', path: '/family' },
  { tab: 'decisions', text: 'Decisions', path: '/decisions' },
  { tab: 'history', text: 'History', path: '/history' },
  { tab: 'details', text: 'Details', path: '/details' },
] as const;
export type RequestTab = (typeof TABS)[number]['tab'];

export interface RequestHeaderProps {
  readonly owner: Owner;
  readonly case: Case;
  readonly request: PlacementRequest;
  readonly active: RequestTab;
  /** The day in London, from which “in 12 days” counts. */
  readonly today: CalendarDate;
  /** Who looks, by the session’s person id, so that “You” is said. */
  readonly person?: string;
  /** The level-1 heading of the page; the reference stands above it. Left out where the reference itself is the heading. */
  readonly heading?: string;
}

export function requestPath(owner: Owner, requestId: string): string {
  return `/authority/${owner.code}/requests/${requestId}`;
}

/** What stands above every page of a request: whose it is, where it stands, and the way to its other pages. */
export function RequestHeader(props: RequestHeaderProps) {
  const { owner, request, active, heading } = props;
  const base = requestPath(owner, request.id);
  return (
    <>
      <div class="rp-request-header">
        {heading === undefined ? (
          <h1 class="govuk-heading-l govuk-!-margin-bottom-2">
            <span class="govuk-visually-hidden">Request </span>
            {request.reference}
          </h1>
        ) : (
          <p class="rp-request-header__reference">
            <span class="govuk-visually-hidden">Request </span>
            {request.reference}
          </p>
        )}
        <Facts {...props} />
      </div>
      <Moj
        c="sub-navigation"
        params={{
          label: 'Pages of this request',
          items: TABS.map(({ tab, text, path }) => ({
            text,
            href: base + path,
            active: tab === active,
          })),
        }}
      />
      {heading !== undefined && <h1 class="govuk-heading-l">{heading}</h1>}
    </>
  );
}

function Facts({ case: stands, request, today, person = '' }: RequestHeaderProps) {
  const closed = stands.step === 'closed';
  const facts: readonly (readonly [string, string])[] = [
    ['Year', `${yearGroupName(request.yearGroup)} from ${longDate(request.startDate)}`],
    ['Need', sentence(NEED_NAMES[request.primaryNeed])],
    ['Next step', STEP_WORDS[stands.step]],
    ...(closed
      ? []
      : ([['Due', `${longDate(stands.dueOn)} (${dueInWords(stands.dueOn, today)})`]] as const)),
    ['Officer', officerName(stands, person)],
  ];
  return (
    <dl class="rp-facts">
      {facts.map(([term, words]) => (
        <div class="rp-facts__fact">
          <dt>{term}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}

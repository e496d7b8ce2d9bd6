import type { InclusionLoad } from '../../../lib/inclusion/index.ts';
import { type CalendarDate, longDate, type PenceRange, pounds } from '../../../lib/kernel/index.ts';
import {
  type Evaluation,
  INTENT_WORDS,
  milesInWords,
  minutesInWords,
  percentInWords,
} from '../../../lib/matching/index.ts';
import type { LegalRoute, ProvisionKind, Sector } from '../../../lib/register/index.ts';
import { agoInWords } from './due-words.ts';

export const KIND_WORDS: Readonly<Record<ProvisionKind, string>> = {
  mainstream: 'mainstream places',
  'resourced-provision': 'resourced provision',
  'sen-unit': 'SEN unit',
  special: 'special school',
  'alternative-provision': 'alternative provision',
  college: 'college',
  'specialist-post-16': 'specialist college',
};

export const SECTOR_WORDS: Readonly<Record<Sector, string>> = {
  mainstream: 'mainstream setting',
  specialist: 'specialist setting',
  independent: 'independent setting',
};

/** What a family may request, and who must admit. */
export const ROUTE_WORDS: Readonly<Record<LegalRoute, string>> = {
  's38-request': 'The family may request it, and it must admit a child for whom it is named',
  's41-approved':
    'Independent, approved under section 41: the family may request it, and it must admit a child for whom it is named',
  'independent-offer': 'Wholly independent: it can be named only if it offers a place',
};

/** "4.7 miles, about 17 minutes (estimated)". */
export function journeyWords({ miles, minutes, criteria }: Evaluation): string {
  if (miles === null || minutes === null) return 'Not known: the register gives no position';
  const measures = criteria.flatMap((criterion) => criterion.measures);
  const source = measures.find(({ measure }) => measure === 'road-miles')?.source;
  const how = source === 'routed' ? 'by road' : 'estimated';
  return `${milesInWords(miles)}, ${minutesInWords(minutes)} (${how})`;
}

/** "2 free places, published 9 days ago". */
export function placesWords({ place }: Evaluation, today: CalendarDate): string {
  if (place === null) return 'Nothing published for this year group';
  const { free, asOf, intent, reason, publishedBy, heldForChild } = place;
  const invented = publishedBy === 'simulated' ? ', simulated' : '';
  const when = `published ${agoInWords(asOf, today)}${invented}`;
  const why = reason === null ? '' : `: “${reason}”`;
  if (heldForChild) return `A place is held for this child; ${when}`;
  if (intent === 'cannot')
    return `The provider says it ${INTENT_WORDS.cannot} a place${why}; ${when}`;
  const places = free === 1 ? '1 free place' : `${free === 0 ? 'No' : free} free places`;
  const only = intent === 'may' ? ` (“${INTENT_WORDS.may}”${why})` : '';
  return `${places}${only}, ${when}`;
}

/** To the pound, as pages say money: "£12,345", "£10,000 to £20,000". */
export function wholePounds({ low, high }: PenceRange): string {
  const [from, to] = [low, high].map((pence) => pounds(Math.round(pence / 100) * 100));
  return from === to ? `${from}` : `${from} to ${to}`;
}

/** "£12,345 a year more to the authority". */
export function costWords({ cost }: Evaluation): string {
  if (cost === null) return 'Not reckoned';
  const invented = cost.simulated ? ' (simulated price)' : '';
  return `${wholePounds(cost.additionalToAuthority)} a year more to the authority${invented}`;
}

/** From these multiples of the norm on it is about as usual, and above it. */
const ABOUT_USUAL_FROM = 0.8;
const ABOVE_USUAL_FROM = 1.25;

/** "Heavy: 7.2% of its pupils have a plan, 2.3 times the usual share". */
export function loadWords(load: InclusionLoad | null, heavyFrom: number): string {
  if (load === null) return 'Not known, or does not apply to this kind of setting';
  const { heaviest, multiple } = load;
  const group = heaviest === null ? null : load[heaviest];
  if (heaviest === null || multiple === null || group === null) return 'Not known';
  const whose = heaviest === 'plan' ? 'have a plan' : 'are on SEN support';
  return `${levelOf(multiple, heavyFrom)}: ${percentInWords(group.share)} of its pupils ${whose}, ${multiple.toFixed(1)} times the usual share`;
}

function levelOf(multiple: number, heavyFrom: number): string {
  if (multiple >= heavyFrom) return 'Heavy';
  if (multiple >= ABOVE_USUAL_FROM) return 'Above usual';
  return multiple >= ABOUT_USUAL_FROM ? 'About usual' : 'Light';
}

/** Where and as of when a fact was published: "register", "published return, 4 November 2026". */
export function sourceWords(source: string, asOf: string | null): string {
  const when = asOf === null ? '' : `, ${/^\d{4}-\d{2}-\d{2}$/.test(asOf) ? longDate(asOf) : asOf}`;
  return `${source.replaceAll('-', ' ')}${when}`;
}

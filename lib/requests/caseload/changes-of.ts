import {
  BASIS_NAMES,
  type CalendarDate,
  featureName,
  longDate,
  NEED_NAMES,
  yearGroupName,
} from '../../kernel/index.ts';
import type { Home, RequestDetails } from '../placement-request.ts';
import type { CaseloadChange } from './caseload-preview.ts';

/** What is known of a child, as far as a row can change it. */
export interface Said {
  readonly details: RequestDetails;
  readonly home: Home;
  readonly receivedOn: CalendarDate;
}

type Show = (said: Said) => string;

const NOTHING = 'none';

/** Each value in words, in the order in which people read them. What reads the same is the same. */
const SHOWN: readonly (readonly [what: string, show: Show])[] = [
  ['Date of birth', ({ details }) => longDate(details.dateOfBirth)],
  ['Sex', ({ details }) => details.sex],
  ['Primary need', ({ details }) => NEED_NAMES[details.primaryNeed]],
  ['Second need', ({ details: { secondNeed } }) => (secondNeed ? NEED_NAMES[secondNeed] : NOTHING)],
  ['Start date', ({ details }) => longDate(details.startDate)],
  ['Phase', ({ details }) => details.phase],
  [
    'Taught in',
    ({ details: { taughtInYearGroup: year } }) =>
      year === null ? 'own year group' : yearGroupName(year),
  ],
  ['Day or residential', ({ details }) => BASIS_NAMES[details.basis]],
  ['Band', ({ details }) => String(details.band ?? NOTHING)],
  ['Home', ({ home }) => homeInWords(home)],
  ['Received', ({ receivedOn }) => longDate(receivedOn)],
  ['Current setting', ({ details }) => details.attends ?? NOTHING],
  ['Requested settings', ({ details }) => listed(details.requestedSettings)],
  ['Siblings at', ({ details }) => listed(details.siblingsAt)],
  ['Must have', ({ details }) => listed(details.mustHave.map(featureName))],
  ['Nice to have', ({ details }) => listed(details.niceToHave.map(featureName))],
  ['Mainstream wanted', ({ details }) => (details.mainstreamWanted ? 'yes' : 'no')],
];

/** What would be said otherwise than before, value by value. */
export function changesOf(before: Said, after: Said): CaseloadChange[] {
  return SHOWN.map(([what, show]) => ({ what, from: show(before), to: show(after) })).filter(
    ({ from, to }) => from !== to,
  );
}

/** In no order: none of these lists has one that means anything. */
function listed(values: readonly string[]): string {
  return values.length === 0 ? NOTHING : values.toSorted().join(', ');
}

function homeInWords({ point: { easting, northing }, postcode, precision }: Home): string {
  if (postcode === null) return `easting ${easting}, northing ${northing}`;
  return precision === 'postcode' ? postcode : `${postcode} (known by its ${precision})`;
}

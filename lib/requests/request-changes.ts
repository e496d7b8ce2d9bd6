import { BASIS_NAMES, featureName, longDate, NEED_NAMES, yearGroupName } from '../kernel/index.ts';
import type { PlacementRequest } from './placement-request.ts';

/** A detail of a request: what it is called, and how it is said. The date of birth is not said: it is about the child. */
type Said = readonly [name: string, value: (request: PlacementRequest) => string];

const DETAILS: readonly Said[] = [
  ['Reference', (r) => r.reference],
  ['Sex', (r) => r.sex],
  ['Primary need', (r) => NEED_NAMES[r.primaryNeed]],
  ['Second need', (r) => (r.secondNeed === null ? 'none' : NEED_NAMES[r.secondNeed])],
  ['Start date', (r) => longDate(r.startDate)],
  ['Year group', (r) => yearGroupName(r.yearGroup)],
  ['Place', (r) => BASIS_NAMES[r.basis]],
  ['Band', (r) => (r.band === null ? 'none' : String(r.band))],
  ['Must have', (r) => r.mustHave.map(featureName).join(', ') || 'nothing'],
  ['Would help', (r) => r.niceToHave.map(featureName).join(', ') || 'nothing'],
  ['Settings that the family asks for', (r) => r.requestedSettings.join(', ') || 'none'],
  ['Mainstream wanted', (r) => (r.mainstreamWanted ? 'yes' : 'no')],
  ['Attends', (r) => r.attends ?? 'no setting that is known'],
  ['Brothers and sisters at', (r) => r.siblingsAt.join(', ') || 'no setting that is known'],
];

/** What is otherwise in a later revision of a request, in sentences; a home and a birthday are not spelled out. */
export function requestChanges(before: PlacementRequest, after: PlacementRequest): string[] {
  const said = DETAILS.flatMap(([name, value]) => {
    const [then, now] = [value(before), value(after)];
    return then === now ? [] : [`${name}: ${then}, then ${now}.`];
  });
  if (before.dateOfBirth !== after.dateOfBirth) said.push('The date of birth was corrected.');
  const [from, to] = [before.home.point, after.home.point];
  if (from.easting !== to.easting || from.northing !== to.northing) said.push('The home changed.');
  return said;
}

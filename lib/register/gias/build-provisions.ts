import type { Provision, ProvisionKind } from '../provision.ts';
import type { Category, Setting } from '../setting.ts';
import type { GiasColumn } from './columns.ts';
import { readDesignatedNeeds } from './designated-needs.ts';
import type { GiasRow } from './gias-row.ts';
import { readBases } from './read-bases.ts';

type SettingFacts = Pick<Setting, 'key' | 'lowAge' | 'highAge' | 'sex' | 'capacity' | 'onRoll'>;

const KIND_OF_CATEGORY: Readonly<Record<Category, ProvisionKind>> = {
  'mainstream-school': 'mainstream',
  'nursery-school': 'mainstream',
  'independent-school': 'mainstream',
  'special-school': 'special',
  'non-maintained-special': 'special',
  'independent-special': 'special',
  'alternative-provision': 'alternative-provision',
  'further-education': 'college',
  'specialist-post-16': 'specialist-post-16',
};

/** A strand of special places inside a mainstream school, and the columns that tell of it. */
interface Strand {
  readonly suffix: 'resourced' | 'unit';
  readonly kind: ProvisionKind;
  readonly wording: RegExp;
  readonly capacity: GiasColumn;
  readonly onRoll: GiasColumn;
}

const STRANDS: readonly Strand[] = [
  {
    suffix: 'resourced',
    kind: 'resourced-provision',
    wording: /resourced provision/i,
    capacity: 'ResourcedProvisionCapacity',
    onRoll: 'ResourcedProvisionOnRoll',
  },
  {
    suffix: 'unit',
    kind: 'sen-unit',
    wording: /sen unit/i,
    capacity: 'SenUnitCapacity',
    onRoll: 'SenUnitOnRoll',
  },
];

/** Every provision of a setting: the main one first, then resourced provision and unit of a mainstream school. */
export function buildProvisions(
  row: GiasRow,
  setting: SettingFacts,
  category: Category,
): Provision[] {
  const kind = KIND_OF_CATEGORY[category];
  const needs = readDesignatedNeeds(row);
  const main: Provision = {
    id: `${setting.key}-main`,
    kind,
    // A mainstream school's SEN columns are about its resourced provision or unit, not about its classes.
    designatedNeeds: kind === 'mainstream' ? null : needs,
    lowAge: setting.lowAge,
    highAge: setting.highAge,
    sex: setting.sex,
    bases: readBases(row, category),
    features: null,
    places: setting.capacity,
    onRoll: setting.onRoll,
  };
  const strands = STRANDS.flatMap((strand) => buildStrand(row, strand, main, needs));
  if (kind === 'mainstream') return [main, ...strands];
  for (const strand of strands) reportMisplaced(row, strand);
  return [main];
}

/** A strand exists when the file names it or gives it a place or a pupil; a capacity of 0 is unknown. */
function buildStrand(
  row: GiasRow,
  strand: Strand,
  main: Provision,
  needs: Provision['designatedNeeds'],
): Provision[] {
  const places = readCapacity(row, strand.capacity);
  const onRoll = row.count(strand.onRoll);
  const named = strand.wording.test(row.raw('TypeOfResourcedProvision (name)'));
  if (!named && !places && !onRoll) return [];
  reportOverfull(row, strand.onRoll, onRoll, places);
  const id = main.id.replace('main', strand.suffix);
  return [{ ...main, id, kind: strand.kind, designatedNeeds: needs, places, onRoll }];
}

/** Places, where 0 is GIAS's blank: an establishment without any place would not be on the register. */
export function readCapacity(row: GiasRow, column: GiasColumn): number | null {
  return row.count(column) || null;
}

/** More pupils than places is real and common: both figures stay as given. */
export function reportOverfull(
  row: GiasRow,
  column: GiasColumn,
  onRoll: number | null,
  places: number | null,
): void {
  if (onRoll === null || places === null || onRoll <= places) return;
  const detail = `${onRoll} on roll and ${places} places: both were kept as given.`;
  row.fault('on-roll-above-capacity', column, detail, 'kept-as-given');
}

function reportMisplaced(row: GiasRow, strand: Provision): void {
  const detail = `A ${strand.kind.replace('-', ' ')} outside a mainstream school: the value was left out.`;
  const column = 'TypeOfResourcedProvision (name)';
  row.fault('strand-not-mainstream', column, detail, 'value-left-out');
}

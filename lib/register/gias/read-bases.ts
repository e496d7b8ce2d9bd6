import type { Basis } from '../../kernel/index.ts';
import type { Category } from '../setting.ts';
import type { GiasColumn } from './columns.ts';
import type { GiasRow } from './gias-row.ts';

/** GIAS's wordings, compared without case. A children's home lodges all year round, a boarding school in term. */
const BASES_OF_WORDING: ReadonlyMap<string, readonly Basis[]> = new Map<string, readonly Basis[]>([
  ['no boarders', ['day']],
  ['does not have boarders', ['day']],
  ['boarding school', ['day', 'residential-38']],
  ['has boarders', ['day', 'residential-38']],
  ['college / fe residential accommodation', ['day', 'residential-38']],
  ["children's home (boarding school)", ['day', 'residential-38', 'residential-52']],
]);

/** Kinds that the state pays for by day; elsewhere a blank cell means that nobody asked. */
const DAY_UNLESS_SAID: ReadonlySet<Category> = new Set<Category>([
  'mainstream-school',
  'nursery-school',
  'alternative-provision',
]);

/** How places are attended: `Boarders` first, else `BoardingEstablishment`; null when neither says. */
export function readBases(row: GiasRow, category: Category): Basis[] | null {
  const said = basesIn(row, 'Boarders (name)') ?? basesIn(row, 'BoardingEstablishment (name)');
  if (said) return [...said];
  return DAY_UNLESS_SAID.has(category) ? ['day'] : null;
}

function basesIn(row: GiasRow, column: GiasColumn): readonly Basis[] | null {
  const text = row.text(column);
  if (text === null) return null;
  const wording = text.toLowerCase().replaceAll('’', "'");
  const bases = BASES_OF_WORDING.get(wording) ?? residentialCollege(wording);
  if (bases) return bases;
  const detail = `${JSON.stringify(text)} is no way of boarding that the product knows; the value was left out.`;
  row.fault('unknown-boarding', column, detail, 'value-left-out', text);
  return null;
}

/** The wording for colleges has changed several times; all say "college" or "FE" and "residential". */
function residentialCollege(wording: string): readonly Basis[] | null {
  return /\b(college|fe)\b.*\bresidential\b/.test(wording) ? ['day', 'residential-38'] : null;
}

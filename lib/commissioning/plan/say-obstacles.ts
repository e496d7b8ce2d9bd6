import type { PlaceOption, PreparedLine, PreparedRound } from '../round/prepare-round.ts';
import { namesInWords } from './cell-in-words.ts';
import type { ChildrenAtLines } from './children-at-lines.ts';
import { findObstacle, type Obstacle } from './find-obstacle.ts';

/** What stands against one more child by any of these options, in clauses. */
export function sayObstacles(
  prepared: PreparedRound,
  at: ChildrenAtLines,
  options: readonly PlaceOption[],
): readonly string[] {
  const groups = new Map<string, { readonly obstacle: Obstacle | null; names: string[] }>();
  for (const option of options) {
    const line = prepared.lines[option.line];
    if (!line) continue;
    const obstacle = findObstacle(prepared, at, option);
    const key = JSON.stringify(obstacle);
    const group = groups.get(key) ?? { obstacle, names: [] };
    groups.set(key, group);
    group.names.push(obstacle?.because === 'share' ? line.offer.provider : lineName(line));
  }
  return [...groups.values()].map(({ obstacle, names }) => clause(obstacle, namesInWords(names)));
}

function clause(obstacle: Obstacle | null, names: string): string {
  switch (obstacle?.because) {
    case 'full':
      return `the places of ${names} are all taken`;
    case 'block':
      return `fewer places are left at ${names} than are sold at once`;
    case 'resource':
      return `no more ${obstacle.resource.replaceAll('-', ' ')} is left at ${names}`;
    case 'share':
      return `no more children may go to ${names} by the cap on a provider's share`;
    default:
      return `a place at ${names} was not found for it beside the others`;
  }
}

/** "Hillside", or "Hillside (day)" where the offer has several lines. */
export function lineName({ offer, line }: Pick<PreparedLine, 'offer' | 'line'>): string {
  const name = offer.name ?? offer.id;
  return offer.lines.length > 1 ? `${name} (${line.id})` : name;
}

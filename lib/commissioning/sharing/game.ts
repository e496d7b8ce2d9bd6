import * as z from 'zod';
import { jsonPointer } from '../../kernel/index.ts';
import { nameOfAtMost } from '../round/ids.ts';
import { bitsOfGroup, groupOfBits } from './group.ts';

export const MOST_MEMBERS = 20;
const MOST_VALUE = 1_000_000_000_000;
const MOST_NAMED = 3;

const $Value = z.number().min(-MOST_VALUE).max(MOST_VALUE);

/**
 * A cooperative game as a file: who shares, and what every group of them would cost (or gain) by itself. The order
 * of groups, and of members within a group, does not matter; the empty group is 0 and may be left out.
 */
export const $Game = z
  .strictObject({
    format: z.literal('rightplace-game/1'),
    name: nameOfAtMost(200).optional(),
    /** `cost`: what a group pays. `gain`: what it gets, so that more is better. */
    kind: z.enum(['cost', 'gain']),
    members: z.array(nameOfAtMost(80)).min(1, 'give at least one member').max(MOST_MEMBERS),
    values: z.array(
      z.strictObject({ group: z.array(z.string()).max(MOST_MEMBERS), value: $Value }),
    ),
    /** By which proportional shares go, for example places: one number for each member, in the order of `members`. */
    weights: z.array(z.number().min(0).max(MOST_VALUE)).optional(),
    /** Compared with the shares and reported; null for a member that gives none. In the order of `members`. */
    budgets: z.array(z.number().min(0).max(MOST_VALUE).nullable()).optional(),
  })
  .superRefine((game, context) => {
    for (const { path, message } of faultsOf(game)) {
      context.addIssue({ code: 'custom', path: [...path], message });
    }
  });
export type Game = z.infer<typeof $Game>;

interface Fault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

type Parts = Pick<Game, 'members' | 'values' | 'weights' | 'budgets'>;

function faultsOf(game: Parts): readonly Fault[] {
  // Told of already; their groups could not even be counted.
  if (game.members.length > MOST_MEMBERS) return [];
  const faults = [...memberFaults(game), ...lengthFaults(game)];
  if (faults.length > 0) return faults;
  const { found, faults: unclear } = readGroups(game);
  return unclear.length > 0 ? unclear : missingFaults(game, found);
}

function memberFaults({ members }: Parts): readonly Fault[] {
  return members.flatMap((name, i) => {
    const first = members.indexOf(name);
    const message = `"${name}" is member ${first + 1} already; give every member a name of its own`;
    return first < i ? [{ path: ['members', i], message }] : [];
  });
}

function lengthFaults({ members, weights, budgets }: Parts): readonly Fault[] {
  return Object.entries({ weights, budgets }).flatMap(([name, list]) =>
    list === undefined || list.length === members.length
      ? []
      : [
          {
            path: [name],
            message: `has ${list.length} entries for ${members.length} members; give one for each`,
          },
        ],
  );
}

function readGroups({ members, values }: Parts) {
  const numbers = new Map(members.map((name, member) => [name, member]));
  const found = new Map<number, number>();
  const faults: Fault[] = [];
  values.forEach(({ group, value }, v) => {
    const before = faults.length;
    const known: number[] = [];
    group.forEach((name, g) => {
      const member = numbers.get(name);
      const at = ['values', v, 'group', g];
      if (member === undefined) {
        faults.push({ path: at, message: `"${name}" is not among the members` });
      } else if (known.includes(member)) {
        faults.push({ path: at, message: `"${name}" stands in this group twice` });
      } else known.push(member);
    });
    if (faults.length > before) return;
    const bits = bitsOfGroup(known);
    const first = found.get(bits);
    if (first !== undefined) {
      const other = jsonPointer(['values', first, 'group']);
      const message = `is the same group as ${other}; give each group once`;
      faults.push({ path: ['values', v, 'group'], message });
    } else if (bits === 0 && value !== 0) {
      faults.push({
        path: ['values', v, 'value'],
        message: `the empty group is 0, not ${value}; put it right or leave it out`,
      });
    } else found.set(bits, v);
  });
  return { found, faults };
}

function missingFaults({ members }: Parts, found: ReadonlyMap<number, number>): readonly Fault[] {
  const all = 2 ** members.length - 1;
  const missing: number[] = [];
  for (let bits = 1; bits <= all; bits += 1) if (!found.has(bits)) missing.push(bits);
  if (missing.length === 0) return [];
  const named = missing.slice(0, MOST_NAMED).map(
    (bits) =>
      `[${groupOfBits(bits)
        .map((member) => `"${members[member]}"`)
        .join(', ')}]`,
  );
  const more = missing.length - named.length;
  const rest = more > 0 ? ` and ${more} more` : '';
  const message = `has no value for ${named.join(', ')}${rest}; ${members.length} members have ${all} groups`;
  return [{ path: ['values'], message }];
}

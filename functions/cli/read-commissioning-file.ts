import * as z from 'zod';
import {
  $Game,
  $Plan,
  acceptRound,
  type Game,
  type Plan,
  type Round,
  readRound,
} from '../../lib/commissioning/index.ts';
import { ok, parseInput, problem, type Result, refused } from '../../lib/kernel/index.ts';
import { nameOf, readJsonValue } from './read-json.ts';
import type { Session } from './session.ts';

/** What a file of commissioning holds, by its `format`. */
export type CommissioningFile =
  | { readonly kind: 'round'; readonly round: Round }
  | { readonly kind: 'plan'; readonly plan: Plan }
  | { readonly kind: 'game'; readonly game: Game };

type Kind = CommissioningFile['kind'];

/** Some 200,000 cells and pairs; what a round may hold is said by its schema. */
const MOST_BYTES = 64_000_000;

const FORMATS: Readonly<Record<Kind, string>> = {
  round: 'rightplace-round/1',
  plan: 'rightplace-plan/1',
  game: 'rightplace-game/1',
};

const $AnyFormat = z.object({ format: z.string() });

/** Reads a round, plan or game, whichever of `kinds` it is, from a file or from standard input (`-`). */
export async function readCommissioningFile<K extends Kind>(
  session: Session,
  given: string,
  kinds: readonly K[],
): Promise<Result<Extract<CommissioningFile, { readonly kind: K }>>>;
export async function readCommissioningFile(
  session: Session,
  given: string,
  kinds: readonly Kind[],
): Promise<Result<CommissioningFile>> {
  const value = await readJsonValue(session, given, inWords(kinds), MOST_BYTES);
  if (!value.ok) return value;
  const found = $AnyFormat.safeParse(value.value).data?.format;
  const kind = kinds.find((name) => FORMATS[name] === found);
  if (kind === undefined) return refused(otherFormat(given, kinds, found));
  const what = `The ${kind} in ${nameOf(given)}`;
  if (kind === 'round') return readRoundOf(value.value, what);
  if (kind === 'game') {
    const game = parseInput($Game, value.value, what);
    return game.ok ? ok({ kind, game: game.value }) : game;
  }
  const plan = parseInput($Plan, value.value, what);
  if (!plan.ok) return plan;
  const round = acceptRound(plan.value.round, what, '/round');
  return round.ok ? ok({ kind, plan: plan.value }) : round;
}

function readRoundOf(value: unknown, what: string): Result<CommissioningFile> {
  const round = readRound(value, what);
  return round.ok ? ok({ kind: 'round', round: round.value }) : round;
}

function otherFormat(given: string, kinds: readonly Kind[], found: string | undefined) {
  const wanted = kinds.map((kind) => `"${FORMATS[kind]}"`).join(' or ');
  const got = found === undefined ? 'it says none' : `it says "${found.slice(0, 40)}"`;
  const detail = `${nameOf(given)} is no ${inWords(kinds)}: its format must be ${wanted}, and ${got}`;
  return problem('invalid', 'other-format', `${detail}.`, [{ pointer: '/format', detail }]);
}

function inWords(kinds: readonly Kind[]): string {
  return kinds.join(' or ');
}

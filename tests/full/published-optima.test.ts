import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { createHighsSolver } from '../../lib/adapters/solver/index.ts';
import { proposePlan, type Round } from '../../lib/commissioning/index.ts';
import { ACT_2014 } from '../../lib/policy/index.ts';
import { assignmentRound } from '../support/published/assignment-round.ts';
import { warehouseRound } from '../support/published/warehouse-round.ts';

const FOLDER = '../shared/data/benchmarks';
const isThere = existsSync(FOLDER);
const solver = createHighsSolver();
const seconds = () => performance.now() / 1000;
afterAll(() => solver.close());

function textOf(name: string): string {
  return readFileSync(`${FOLDER}/${name}`, 'utf8');
}

function namesIn(folder: string, pattern: RegExp): string[] {
  if (!isThere) return [];
  return readdirSync(`${FOLDER}/${folder}`).flatMap((file) => pattern.exec(file)?.[1] ?? []);
}

/** Named values of a published list: a name, a space, a number. */
function publishedIn(file: string): ReadonlyMap<string, number> {
  const rows = isThere ? textOf(file).matchAll(/^\s*(\S+)\s+(\d[\d.]*)/gm) : [];
  return new Map([...rows].map(([, name, value]) => [name ?? '', Number(value)]));
}

async function plan(round: Round) {
  const found = await proposePlan({ solver, seconds }, round, ACT_2014.travel, {
    seconds: 240,
    gap: 0,
  });
  expect([found.status, found.verification.passed]).toEqual(['proved', true]);
  return found.proposal.cost;
}

describe.skipIf(!isThere)(`warehouse location (needs ${FOLDER}/facility-location)`, () => {
  const optima = publishedIn('facility-location/capopt.txt');

  it('has 25 instances', () => {
    expect(namesIn('facility-location', /^(cap\d+)\.txt$/)).toHaveLength(25);
  });

  it.each(namesIn('facility-location', /^(cap\d+)\.txt$/))(
    '%s costs what is published',
    async (name) => {
      const round = warehouseRound(name, textOf(`facility-location/${name}.txt`));
      const published = optima.get(name) ?? Number.NaN;
      expect(Math.abs((await plan(round)) / published - 1)).toBeLessThan(1e-6);
    },
  );
});

describe.skipIf(!isThere)(`generalised assignment (needs ${FOLDER}/assignment)`, () => {
  const bounds = publishedIn('assignment/bounds.txt');
  const names = namesIn('assignment', /^([ab]\d+)\.txt$/);
  const problems = names.flatMap((name) =>
    (['Min', 'Max'] as const).map((goal) => ({ name, goal })),
  );

  it('has 12 instances', () => {
    expect(names).toHaveLength(12);
  });

  it.each(problems)(
    '$name $goal is what is published',
    async ({ name, goal }) => {
      const { round, objective } = assignmentRound(name, textOf(`assignment/${name}.txt`), goal);
      expect(objective(await plan(round))).toBe(bounds.get(`${name}_${goal}`));
    },
    300_000,
  );
});

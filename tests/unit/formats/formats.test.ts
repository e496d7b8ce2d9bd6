import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { demoRound } from '../../../demo/round/demo-round.ts';
import {
  $Forecast,
  $Game,
  $Plan,
  $Risk,
  $Round,
  $Shares,
  checkPlan,
  checkRound,
  planMarkdown,
  riskMarkdown,
  sharesMarkdown,
} from '../../../lib/commissioning/index.ts';
import { ACT_2014 } from '../../../lib/policy/index.ts';
import { formatSchemas } from '../../../scripts/format-schemas.ts';

const FOLDER = join(import.meta.dirname, '../../../docs/formats');
const text = (name: string) => readFileSync(join(FOLDER, name), 'utf8');
const json = (name: string): unknown => JSON.parse(text(name));

describe('the formats that are written down', () => {
  it.each(Object.entries(formatSchemas()))(
    '%s: are those of the code (npm run formats)',
    (name, schema) => {
      expect(json(`${name}.schema.json`)).toEqual(JSON.parse(JSON.stringify(schema)));
    },
  );

  it.each([
    ['round', 'demo-round'],
    ['round', 'small-round'],
    ['game', 'game'],
    ['plan', 'demo-plan'],
    ['shares', 'demo-shares'],
    ['risk', 'demo-risk'],
  ])('%s: accept the example %s', (name, example) => {
    const schema = z.fromJSONSchema(json(`${name}.schema.json`) as z.core.JSONSchema.JSONSchema);
    expect(schema.safeParse(json(`examples/${example}.json`)).error?.issues).toBeUndefined();
  });

  it('refuse what is not among the fields', () => {
    const schema = z.fromJSONSchema(json('game.schema.json') as z.core.JSONSchema.JSONSchema);
    const game = json('examples/game.json') as object;
    expect(schema.safeParse({ ...game, memebrs: [] }).success).toBe(false);
    expect(schema.safeParse({ ...game, kind: 'profit' }).success).toBe(false);
  });

  it('are all told of', () => {
    const readme = text('README.md');
    for (const format of [$Round, $Plan, $Game, $Shares, $Risk, $Forecast]) {
      expect(readme).toContain(`\`${format.shape.format.value}\``);
    }
  });
});

describe('the worked case', () => {
  const plan = $Plan.parse(json('examples/demo-plan.json'));

  it('is the demo’s round, without a fault', () => {
    expect(json('examples/demo-round.json')).toEqual(demoRound());
    expect(plan.round).toEqual($Round.parse(demoRound()));
    expect(checkRound($Round.parse(json('examples/small-round.json')))).toEqual([]);
  });

  it('is proved and keeps every rule', () => {
    expect(plan).toMatchObject({ status: 'proved', gap: 0, proposal: { cost: 4_059_576.33 } });
    expect(checkPlan(plan, ACT_2014.travel)).toMatchObject({ passed: true });
  });

  it('reads as it is written down', () => {
    expect(planMarkdown(plan)).toBe(text('examples/demo-plan.md'));
    const shares = $Shares.parse(json('examples/demo-shares.json'));
    expect(sharesMarkdown(shares)).toBe(text('examples/demo-shares.md'));
    expect(shares.total).toBe(plan.proposal.cost);
    const risk = $Risk.parse(json('examples/demo-risk.json'));
    expect(riskMarkdown(risk, plan.round)).toBe(text('examples/demo-risk.md'));
    expect(risk.stated).toBe(plan.proposal.cost);
  });
});

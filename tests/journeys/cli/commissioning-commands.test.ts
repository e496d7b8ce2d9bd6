import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { $Plan, $Risk, $Shares } from '../../../lib/commissioning/index.ts';
import { type CliWorld, openCliWorld } from './cli-world.ts';

const EXAMPLES = join(import.meta.dirname, '../../../docs/formats/examples');
const DEMO = join(EXAMPLES, 'demo-round.json');
const GAME = join(EXAMPLES, 'game.json');

let world: CliWorld;
beforeAll(async () => {
  world = await openCliWorld({ engine: false });
});
afterAll(() => world.close());

const planOf = async (...argv: string[]) => $Plan.parse(await world.json('plan', ...argv));

describe('a commissioner plans a round on the command line', () => {
  let planFile: string;

  it('finds the plan, proves it and keeps it in a file', async () => {
    planFile = join(world.folder, 'plan.json');
    const { exitCode, out } = await world.run('plan', DEMO, '--out', planFile);
    expect(exitCode).toBe(0);
    expect(out).toMatch(/^Plan: Three Vales Consortium/);
    expect(out).toContain('The plan places 54 of 55 children for £4,059,576.33 a year');
    const plan = $Plan.parse(JSON.parse(readFileSync(planFile, 'utf8')));
    expect(plan).toMatchObject({ status: 'proved', verification: { passed: true } });
  });

  it('says the same as Markdown, but for the seconds', async () => {
    const { out } = await world.run('plan', DEMO, '--markdown');
    const known = readFileSync(join(EXAMPLES, 'demo-plan.md'), 'utf8');
    const timeless = (text: string) => text.replace(/Proved in [\d.]+ seconds/, 'Proved');
    expect(timeless(out.trim())).toBe(timeless(known.trim()));
  });

  it('says of the shares what is written down as the worked case', async () => {
    const written = JSON.parse(readFileSync(join(EXAMPLES, 'demo-shares.json'), 'utf8'));
    expect(await world.json('share-costs', join(EXAMPLES, 'demo-plan.json'))).toEqual(written);
  });

  it('checks the plan, and sees when it was changed by hand', async () => {
    const { exitCode, out } = await world.run('check', planFile);
    expect([exitCode, out]).toEqual([0, expect.stringMatching(/keeps all \d\d rules/)]);
    const plan = JSON.parse(readFileSync(planFile, 'utf8'));
    plan.proposal.purchases[0].price -= 1;
    const changed = world.write('changed.json', JSON.stringify(plan));
    const found = await world.run('check', changed);
    expect(found.exitCode).not.toBe(0);
    expect(found.out).toContain('must not be used');
    const refused = await world.run('risk', changed);
    expect(refused).toMatchObject({ exitCode: 2, out: '' });
    expect(refused.err).toContain('The plan breaks its round and must not be used');
    const shared = await world.run('share-costs', changed);
    expect(shared).toMatchObject({ exitCode: 2, out: '', err: refused.err });
  });

  it.each(['equal-saving', 'least-core', 'nucleolus', 'shapley', 'stand-alone', 'proportional'])(
    'shares its cost by %s, to the penny',
    async (rule) => {
      const given = await world.json('share-costs', planFile, '--rule', rule);
      const { total, members, rule: used } = $Shares.parse(given);
      const pence = members.reduce((sum, { share }) => sum + Math.round(share * 100), 0);
      expect([used, total, pence]).toEqual([rule, 4_059_576.33, 405_957_633]);
    },
  );

  it('shares what a round costs, planning it first, like its plan', async () => {
    const ofRound = await world.json('share-costs', DEMO);
    expect(ofRound).toEqual(await world.json('share-costs', planFile));
  });

  it('runs the plan against futures', async () => {
    const risk = $Risk.parse(
      await world.json('risk', planFile, '--scenarios', '30', '--seed', '4'),
    );
    expect(risk).toMatchObject({ futures: { drawn: 30, seed: 4 }, stated: 4_059_576.33 });
    expect(risk.blocks).toHaveLength(7);
    const { out } = await world.run('risk', planFile, '--scenarios', '5');
    expect(out).toContain('Which blocks pay');
  });

  it('plans for futures, with a proof for them', async () => {
    const options = ['--scenarios', '10', '--seed', '3', '--gap', '0.001'];
    const { status, futures } = await planOf(DEMO, ...options);
    expect([status, futures?.drawn, futures?.seed]).toEqual(['for-futures', 10, 3]);
    expect(futures?.gap).toBeLessThanOrEqual(0.001);
    expect((await planOf(DEMO, ...options)).futures).toEqual(futures);
  });
});

describe('a game on the command line', () => {
  it('is shared without a round', async () => {
    const shares = $Shares.parse(await world.json('share-costs', GAME, '--rule', 'shapley'));
    expect(shares.members.map(({ name }) => name)).toEqual(['Ambledon', 'Westmere', 'Tarnshire']);
    expect(shares.total).toBe(165_000);
    const { out } = await world.run('share-costs', GAME, '--markdown');
    expect(out).toMatch(/^# Who pays what: Three authorities and a hydrotherapy pool/);
  });

  it('is what a plan is not', async () => {
    expect(await world.run('plan', GAME)).toMatchObject({
      exitCode: 2,
      out: '',
      err: expect.stringContaining(
        'its format must be "rightplace-round/1", and it says "rightplace-game/1"',
      ),
    });
  });
});

describe('wrong input', () => {
  const round = (): Record<string, unknown> => JSON.parse(readFileSync(DEMO, 'utf8'));

  it('is told with its pointer, every fault at once', async () => {
    const file = world.write(
      'faulty.json',
      JSON.stringify({
        ...round(),
        fixed: [{ cell: 'nobody', offer: 'pharos' }],
        entitlements: [{ offer: 'nowhere', authority: '999', places: 1 }],
      }),
    );
    const { exitCode, err, out } = await world.run('plan', file);
    expect([exitCode, out]).toEqual([2, '']);
    for (const pointer of ['/fixed/0/cell', '/entitlements/0/offer', '/entitlements/0/authority']) {
      expect(err).toContain(pointer);
    }
  });

  it.each([
    [['--seconds', '0'], 'must be from 1 to 86400'],
    [['--gap', '2'], 'must be from 0 to 0.5'],
    [['--scenarios', '2.5'], 'must be a whole number'],
    [['--seed', '-1'], 'must be a number from 0 to'],
  ])('%j is refused', async (options, words) => {
    const { exitCode, err } = await world.run('plan', DEMO, ...options);
    expect([exitCode, err]).toEqual([2, expect.stringContaining(words)]);
  });

  it('says where a result cannot be written, and keeps nothing back', async () => {
    const { exitCode, err } = await world.run(
      'share-costs',
      GAME,
      '--out',
      '/no/such/folder/x.json',
    );
    expect([exitCode, err]).toEqual([2, expect.stringContaining('Nothing was written to')]);
  });
});

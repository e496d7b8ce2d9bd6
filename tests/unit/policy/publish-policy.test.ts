import { describe, expect, it } from 'vitest';
import { parseInput } from '../../../lib/kernel/index.ts';
import {
  $PolicyPack,
  $PolicyVersionInput,
  ACT_2014,
  POLICY_SECTIONS,
  type PolicyVersionInput,
  publishPolicy,
} from '../../../lib/policy/index.ts';

const TODAY = '2026-11-23';
const PUBLISHING = {
  authority: '383',
  today: TODAY,
  before: null,
  publishedAt: '2026-11-23T10:00:00.000Z',
  publishedBy: 'Manager',
};
const CLOSER = { ...ACT_2014.weights, distance: 0.25, quality: 0.05 };

function anInput(change: Partial<PolicyVersionInput> = {}): PolicyVersionInput {
  return {
    basedOn: '2014-act',
    inForceFrom: TODAY,
    reason: 'Families asked for closer schools.',
    changes: { weights: CLOSER },
    ...change,
  };
}

/** Pointer and detail of each fault of what was sent. */
function faultsOf(sent: unknown): readonly string[] {
  const parsed = parseInput($PolicyVersionInput, sent, 'The body');
  if (parsed.ok) return [];
  return (parsed.problem.faults ?? []).map(({ pointer, detail }) => `${pointer} ${detail}`);
}

describe('publishing a policy', () => {
  it('puts the sections that are given in place of the national ones, and names the pack', () => {
    const published = publishPolicy(anInput(), PUBLISHING);
    expect(published).toEqual({
      ok: true,
      value: {
        authority: '383',
        version: 1,
        basedOn: '2014-act',
        pack: {
          ...ACT_2014,
          version: '383-1',
          title: 'Children and Families Act 2014, version 1 of authority 383',
          inForceFrom: '2026-11-23',
          weights: CLOSER,
        },
        reason: 'Families asked for closer schools.',
        changes: [
          { section: 'weights', part: 'distance', from: '0.2', to: '0.25' },
          { section: 'weights', part: 'quality', from: '0.1', to: '0.05' },
        ],
        publishedAt: '2026-11-23T10:00:00.000Z',
        publishedBy: 'Manager',
      },
    });
  });

  it('follows the version before, and says what changed from it', () => {
    const first = publishPolicy(anInput(), PUBLISHING);
    const before = first.ok ? first.value : null;
    const changes = { list: { ...ACT_2014.list, size: 8 } };
    const second = publishPolicy(anInput({ changes }), { ...PUBLISHING, before });
    // What is left out stands as in the national pack, so the weights go back.
    expect(second).toMatchObject({
      ok: true,
      value: {
        version: 2,
        pack: { version: '383-2', weights: ACT_2014.weights, list: { size: 8 } },
        changes: [
          { section: 'weights', part: 'distance', from: '0.25', to: '0.2' },
          { section: 'weights', part: 'quality', from: '0.05', to: '0.1' },
          { section: 'list', part: 'size', from: '6', to: '8' },
        ],
      },
    });
  });

  it.each([
    ['yesterday', '2026-11-22', false],
    ['today', '2026-11-23', true],
    ['next year', '2027-09-01', true],
  ])('in force from %s (%s): %s', (_when, inForceFrom, published) => {
    expect(publishPolicy(anInput({ inForceFrom }), PUBLISHING).ok).toBe(published);
  });

  it('says why a backdated policy is refused', () => {
    expect(publishPolicy(anInput({ inForceFrom: '2026-11-22' }), PUBLISHING)).toMatchObject({
      problem: {
        kind: 'invalid',
        code: 'policy-backdated',
        faults: [
          {
            pointer: '/inForceFrom',
            detail:
              'a policy is not backdated: 2026-11-22 is before today, 2026-11-23; give today or a later day',
          },
        ],
      },
    });
  });

  it('points into the changes when the result is no whole pack', () => {
    const changes = { weights: undefined };
    expect(publishPolicy(anInput({ changes }), PUBLISHING)).toMatchObject({
      problem: { code: 'invalid-input', faults: [{ pointer: '/changes/weights' }] },
    });
  });

  it.each([
    [
      'weights that add up to more than 1',
      { changes: { weights: { ...ACT_2014.weights, cost: 0.2 } } },
      '/changes/weights the weights of the criteria must add up to 1; these add up to 1.1',
    ],
    [
      'parts of need fit that add up to less',
      {
        changes: {
          needFit: {
            ...ACT_2014.needFit,
            weights: { primary: 0.5, second: 0.2, niceToHave: 0.1, peers: 0.1 },
          },
        },
      },
      '/changes/needFit/weights the parts of need fit must add up to 1; these add up to 0.9',
    ],
    [
      'a scale that turns back',
      {
        changes: {
          scales: {
            ...ACT_2014.scales,
            distanceDay: [
              [8, 1],
              [3, 0],
            ],
          },
        },
      },
      '/changes/scales/distanceDay the breakpoints of a scale must rise from left to right',
    ],
    [
      'half a section',
      { changes: { journeyLimits: { youngerUpToAge: 11, youngerMinutes: 45 } } },
      '/changes/journeyLimits/olderMinutes is missing; give a number',
    ],
    [
      'a section that no pack has',
      { changes: { wieghts: ACT_2014.weights } },
      '/changes has what is not known here: wieghts; check the spelling',
    ],
    [
      'another law',
      { changes: { lawMode: 'education-for-all' } },
      '/changes has what is not known here: lawMode; check the spelling',
    ],
    [
      'too short a reason',
      { reason: '  because.  ' },
      '/reason say why in a sentence of 10 characters or more',
    ],
    [
      'a day that the calendar does not have',
      { inForceFrom: '2027-02-29' },
      '/inForceFrom "2027-02-29" is not a date; write YYYY-MM-DD, for example 2027-09-01',
    ],
    [
      'a pack that there is not',
      { basedOn: '1996-act' },
      '/basedOn must be one of 2014-act, not "1996-act"',
    ],
  ])('refuses %s', (_name, change, fault) => {
    expect(faultsOf({ ...anInput(), ...change })).toEqual([fault]);
  });

  it('lets no silence rank above an honest "none"', () => {
    const changes = { neutral: { ...ACT_2014.neutral, peers: 0.5 } };
    const refusal = publishPolicy(anInput({ changes }), PUBLISHING);
    expect(refusal.ok ? [] : refusal.problem.faults).toEqual([
      {
        pointer: '/changes/neutral/peers',
        detail:
          'give 0: a provider that publishes nothing must not rank above one that publishes "none"',
      },
    ]);
  });

  it('can replace every section of a pack, and nothing that says which pack it is', () => {
    const fixed = ['id', 'version', 'title', 'sources', 'inForceFrom', 'lawMode'];
    expect([...fixed, ...POLICY_SECTIONS]).toEqual(
      expect.arrayContaining(Object.keys($PolicyPack.shape)),
    );
    expect(POLICY_SECTIONS.filter((section) => fixed.includes(section))).toEqual([]);
  });
});

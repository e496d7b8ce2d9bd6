import { describe, expect, it } from 'vitest';
import { type Shares, sharesMarkdown, sharesText } from '../../../../lib/commissioning/index.ts';

function member(name: string, share: number, standAlone: number) {
  const amount = Math.round((standAlone - share) * 100) / 100;
  return {
    name,
    share,
    beforeRounding: share,
    standAlone,
    saving: { amount, relative: standAlone === 0 ? null : amount / Math.abs(standAlone) },
    budget: null,
    standardError: null,
  };
}

const FAIR: Shares = {
  format: 'rightplace-shares/1',
  name: 'Places from 2027',
  kind: 'cost',
  rule: 'equal-saving',
  total: 772_500,
  members: [
    member('North Vale', 343_585.72, 375_144),
    member('Kingsmoor', 224_646.28, 245_280),
    member('East Fen', 204_268, 211_239),
  ],
  leastCore: {
    epsilon: -3485.5,
    atMost: -3485.5,
    groups: [['East Fen'], ['North Vale', 'Kingsmoor']],
    subsidy: 0,
  },
  mostCharged: {
    group: ['North Vale', 'Kingsmoor'],
    share: 568_232,
    standAlone: 568_232,
    over: 0,
    atMost: 0,
    overcharged: false,
  },
  groupsCosted: 7,
  exactness: 'Exact: all 7 groups were looked at.',
};

/** East Fen is subsidised by the others. */
const NAIVE: Shares = {
  ...FAIR,
  rule: 'proportional',
  members: [
    { ...member('North Vale', 386_250, 375_144), budget: { amount: 380_000, over: 6250 } },
    { ...member('Kingsmoor', 193_125, 245_280), budget: { amount: 200_000, over: 0 } },
    member('East Fen', 193_125, 211_239),
  ],
  leastCore: null,
  mostCharged: {
    group: ['North Vale', 'Kingsmoor'],
    share: 579_375,
    standAlone: 568_232,
    over: 11_143,
    atMost: 11_143,
    overcharged: true,
  },
};

describe('shares in words', () => {
  it('as text, for a commissioning manager', () => {
    expect(sharesText(FAIR)).toBe(`Who pays what: Places from 2027

Equal saving: nobody, alone or in any group, pays more than by themselves if that can be had; within that, everybody saves as nearly the same percentage as can be.

Member             Pays     Alone       Saves  Of alone
-------------------------------------------------------
North Vale  £343,585.72  £375,144  £31,558.28      8.4%
Kingsmoor   £224,646.28  £245,280  £20,633.72      8.4%
East Fen       £204,268  £211,239      £6,971      3.3%
-------------------------------------------------------
Total          £772,500  £831,663     £59,163      7.1%

No member and no group is charged more than they would pay by themselves. North Vale and Kingsmoor are charged exactly that (£568,232).
Shares that suit every group exist: every group can be at least £3,485.50 better off than by itself. What binds: East Fen; North Vale and Kingsmoor.
Exact: all 7 groups were looked at.
`);
  });

  it('as Markdown', () => {
    expect(
      sharesMarkdown({ ...FAIR, name: 'A|B *and* C' })
        .split('\n')
        .slice(0, 9),
    ).toEqual([
      '# Who pays what: A\\|B \\*and\\* C',
      '',
      'Equal saving: nobody, alone or in any group, pays more than by themselves if that can be had; within that, everybody saves as nearly the same percentage as can be.',
      '',
      '| Member | Pays | Alone | Saves | Of alone |',
      '| --- | ---: | ---: | ---: | ---: |',
      '| North Vale | £343,585.72 | £375,144 | £31,558.28 | 8.4% |',
      '| Kingsmoor | £224,646.28 | £245,280 | £20,633.72 | 8.4% |',
      '| East Fen | £204,268 | £211,239 | £6,971 | 3.3% |',
    ]);
    expect(sharesMarkdown(FAIR)).toContain(
      '\n| **Total** | **£772,500** | **£831,663** | **£59,163** | **7.1%** |\n\n- No member and no group',
    );
  });

  it('say who is overcharged, who is subsidised and who is over budget', () => {
    const text = sharesText(NAIVE);
    expect(text).toContain(
      'These shares are not fair to every group: North Vale and Kingsmoor are charged £11,143 more than they would pay by themselves (£579,375 against £568,232). In other words, East Fen is subsidised by all the others.\nNorth Vale is £6,250 over its budget of £380,000.\nExact',
    );
    expect(text).toContain('North Vale  £386,250  £375,144  -£11,106     -3.0%   £380,000\n');
    expect(text).toContain('East Fen    £193,125  £211,239   £18,114      8.6%  not given\n');
    expect(text).not.toContain('Kingsmoor is');
  });

  it('say what subsidy would be needed where nothing suits everybody', () => {
    const text = sharesText({
      ...FAIR,
      leastCore: {
        epsilon: 2000,
        atMost: 2000.5,
        groups: [
          ['North Vale', 'Kingsmoor'],
          ['North Vale', 'East Fen'],
        ],
        subsidy: 3000,
      },
    });
    expect(text).toContain(
      'No shares suit every group: however they are set, some group pays at least £2,000 more than by itself. That follows from these groups: North Vale and Kingsmoor; North Vale and East Fen.\nFor nobody to pay more than by themselves, £3,000 would have to come from outside.\n',
    );
  });

  it('claim no more than what is proved', () => {
    const mostCharged = { ...FAIR.mostCharged, group: ['East Fen'], over: -5, atMost: 120.5 };
    const proved = { share: 10, standAlone: 15, overcharged: false };
    expect(sharesText({ ...FAIR, mostCharged: { ...mostCharged, ...proved } })).toContain(
      'No member and no group was found that is charged more than they would pay by themselves; it is proved that none is charged over £120.50 more. Nearest to it, East Fen saves £5 (£10 against £15 alone).',
    );
  });

  it('name those left out of a large group', () => {
    const members = ['A', 'B', 'C', 'D', 'E'].map((name) => member(name, 10, 20));
    const mostCharged = {
      group: ['A', 'B', 'D', 'E'],
      share: 40,
      standAlone: 50,
      over: -10,
      atMost: -10,
      overcharged: false,
    };
    expect(sharesText({ ...FAIR, members, mostCharged })).toContain(
      'Nearest to it, everybody but C save £10 (£40 against £50 by themselves).',
    );
    const one = { ...mostCharged, group: ['C'] };
    expect(sharesText({ ...FAIR, members, mostCharged: one })).toContain(
      'Nearest to it, C saves £10 (£40 against £50 alone).',
    );
  });

  it('of gains speak of getting', () => {
    const text = sharesText({
      ...FAIR,
      kind: 'gain',
      members: FAIR.members.map(({ saving, ...rest }) => ({
        ...rest,
        saving: { ...saving, relative: null },
      })),
    });
    expect(text).toContain('Who gets what: Places from 2027');
    expect(text).toContain('Member             Gets     Alone       Gains          Of alone');
    expect(text).toContain('North Vale  £343,585.72  £375,144  £31,558.28  nothing at stake');
    expect(text).toContain('nobody, alone or in any group, gets less than by themselves');
    expect(text).toContain(
      'No member and no group is given less than they would get by themselves.',
    );
    expect(text).not.toMatch(/pay|charged|saves/);
  });

  it('show the error of shares that were sampled', () => {
    const members = FAIR.members.map((share) => ({ ...share, standardError: 12.5 }));
    const text = sharesText({ ...FAIR, members, rule: 'shapley' });
    expect(text).toContain('Of alone  Standard error\n');
    expect(text).toContain('3.3%          £12.50\n');
    expect(text).toContain('Shapley value: each member pays what it adds to the cost');
  });

  it('of one member are short', () => {
    const text = sharesText({
      ...FAIR,
      name: null,
      total: 10,
      members: [member('North Vale', 10, 10)],
      leastCore: null,
      mostCharged: null,
      exactness: 'Exact: the only member pays all.',
    });
    expect(text.startsWith('Who pays what\n\n')).toBe(true);
    expect(
      text.endsWith(
        '\nTotal        £10    £10     £0      0.0%\n\nExact: the only member pays all.\n',
      ),
    ).toBe(true);
  });
});

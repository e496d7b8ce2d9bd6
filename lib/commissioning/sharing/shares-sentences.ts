import { money } from '../words/wording.ts';
import { groupInWords } from './group-in-words.ts';
import type { Shares, SharingRule } from './shares.ts';

const RULES: Readonly<Record<SharingRule, string>> = {
  'equal-saving':
    'Equal saving: nobody, alone or in any group, pays more than by themselves if that can be had; within that, everybody saves as nearly the same percentage as can be.',
  'least-core':
    'Least core: the group that gains least by working together gains as much as can be; within that, everybody saves as nearly the same percentage as can be.',
  nucleolus:
    'Nucleolus: the group that gains least by working together gains as much as can be, then the next, and so on through all groups.',
  shapley:
    'Shapley value: each member pays what it adds to the cost when it joins, on average over all orders of joining.',
  'stand-alone': 'Stand-alone: in proportion to what each member would pay by itself.',
  proportional: 'Proportional: in proportion to the places or other weights that were given.',
};

const A_PENNY = 0.01;

/** Gains are shared by the same rules, in other words. */
const GAIN_WORDS: readonly (readonly [RegExp, string])[] = [
  [/pays more than/g, 'gets less than'],
  [/would pay/g, 'would get'],
  [/pays what it adds to the cost/g, 'gets what it adds to the gain'],
  [/saves as nearly/g, 'gains as nearly'],
];

/** What there is to say of shares beside their table, each a sentence or two, the most important first. */
export function sharesSentences(shares: Shares): readonly string[] {
  return [
    ...mostChargedSentences(shares),
    ...coreSentences(shares),
    ...budgetSentences(shares),
    shares.exactness,
  ];
}

export function ruleSentence({ rule, kind }: Pick<Shares, 'rule' | 'kind'>): string {
  const words = RULES[rule];
  if (kind === 'cost') return words;
  return GAIN_WORDS.reduce((text, [cost, gain]) => text.replaceAll(cost, gain), words);
}

function mostChargedSentences({ mostCharged, members, kind }: Shares): readonly string[] {
  if (mostCharged === null) return [];
  const names = members.map(({ name }) => name);
  const { group, over, atMost, share, standAlone, overcharged } = mostCharged;
  const who = groupInWords(group, names);
  const alone = group.length === 1 ? 'alone' : 'by themselves';
  const [verb, would] = kind === 'cost' ? ['charged', 'pay'] : ['given', 'get'];
  const amounts = `${money(share)} against ${money(standAlone)}`;
  const isAre = group.length === 1 ? 'is' : 'are';
  if (!overcharged) {
    const moreLess = kind === 'cost' ? 'more' : 'less';
    const none =
      atMost > A_PENNY
        ? `No member and no group was found that is ${verb} ${moreLess} than they would ${would} by themselves; it is proved that none is ${verb} over ${money(atMost)} ${moreLess}.`
        : `No member and no group is ${verb} ${moreLess} than they would ${would} by themselves.`;
    const saves =
      over <= -A_PENNY
        ? `Nearest to it, ${who} ${kind === 'cost' ? 'save' : 'gain'}${group.length === 1 ? 's' : ''} ${money(-over)} (${amounts} ${alone}).`
        : `${upper(who)} ${isAre} ${verb} exactly that (${money(share)}).`;
    return [`${none} ${saves}`];
  }
  const favoured =
    group.length === names.length - 1
      ? ` In other words, ${names.find((name) => !group.includes(name))} is subsidised by all the others.`
      : '';
  const moreLess = kind === 'cost' ? 'more' : 'less';
  return [
    `These shares are not fair to every group: ${who} ${isAre} ${verb} ${money(over)} ${moreLess} than they would ${would} ${alone} (${amounts}).${favoured}`,
  ];
}

function coreSentences({ leastCore, members, kind }: Shares): readonly string[] {
  if (leastCore === null) return [];
  const names = members.map(({ name }) => name);
  const { epsilon, groups, subsidy, atMost } = leastCore;
  const proof = groups.map((group) => groupInWords(group, names)).join('; ');
  const more = kind === 'cost' ? 'more' : 'less';
  const [pays, pay] = kind === 'cost' ? ['pays', 'pay'] : ['gets', 'get'];
  if (epsilon > 0) {
    return [
      `No shares suit every group: however they are set, some group ${pays} at least ${money(epsilon)} ${more} than by itself. That follows from these groups: ${proof}.`,
      `For nobody to ${pay} ${more} than by themselves, ${money(subsidy)} would have to come from outside.`,
    ];
  }
  if (atMost > A_PENNY) {
    return [
      `Shares exist by which no group ${pays} over ${money(atMost)} ${more} than by itself: proved. Whether there are some by which none ${pays} any ${more} is not known.`,
    ];
  }
  const most = atMost < 0 ? `at least ${money(-atMost)} better off than` : 'no worse off than';
  return [
    `Shares that suit every group exist: every group can be ${most} by itself. What binds: ${proof}.`,
  ];
}

function budgetSentences({ members }: Shares): readonly string[] {
  return members.flatMap(({ name, budget }) =>
    budget && budget.over > 0
      ? [`${name} is ${money(budget.over)} over its budget of ${money(budget.amount)}.`]
      : [],
  );
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

import type { Mutation } from './mutations/case.ts';
import { CHILDREN_MUTATIONS } from './mutations/children.ts';
import { MONEY_MUTATIONS } from './mutations/money.ts';
import { PLACES_MUTATIONS } from './mutations/places.ts';

const ALL: readonly Mutation[] = [...CHILDREN_MUTATIONS, ...PLACES_MUTATIONS, ...MONEY_MUTATIONS];

/** Every way to break a rule that `verifyProposal` must see. */
export const PROPOSAL_MUTATIONS = ALL.map(([what, rule, spoil]) => ({ what, rule, spoil }));

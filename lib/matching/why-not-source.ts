import type { TailoredListProposal } from './proposal.ts';
import type { ProvisionIndex } from './provision-index.ts';
import type { WhyNotSource } from './why-not.ts';

/** Answers from the index that a list was made from, about that very list. */
export function whyNotSource(index: ProvisionIndex, list: TailoredListProposal): WhyNotSource {
  return {
    setting: (key) => index.setting(key),
    candidates: (key) => index.candidatesOf(key),
    list: () => list,
    rankOf: (inputs, key) =>
      index.rankOf(
        inputs,
        key,
        new Map(Object.entries(inputs.journeys)),
        new Map(Object.entries(inputs.counts)),
      ),
  };
}

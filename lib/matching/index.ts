export * from './apply-mix.ts';
export * from './assemble-list.ts';
export * from './brief.ts';
export * from './candidate.ts';
export * from './candidates-of.ts';
export * from './compare-proposals.ts';
export * from './evaluate-provision.ts';
export * from './evaluate-setting.ts';
export * from './evaluation.ts';
export * from './explain/explain.ts';
export * from './explain/explanation.ts';
export * from './explain/ordered-by.ts';
export {
  CAUTION,
  GATE_WORDS,
  INTENT_WORDS,
  MEASURE_WORDS,
} from './explain/professional-words.ts';
export {
  capitalised,
  listInWords,
  milesInWords,
  minutesInWords,
  percentInWords,
} from './explain/wording.ts';
export * from './gates/catalogue.ts';
export * from './gates/outcome.ts';
export { buildIndexPack } from './index-pack/build-index-pack.ts';
export { openIndexPack } from './index-pack/open-index-pack.ts';
export { INDEX_FORMAT } from './index-pack/pack-bytes.ts';
export { rowKind } from './index-pack/row-kind.ts';
export * from './index-store.ts';
export * from './journey-to.ts';
export * from './live-place.ts';
export * from './match.ts';
export * from './measures/catalogue.ts';
export * from './measures/measure.ts';
export * from './nearest-misses.ts';
export * from './need-standing.ts';
export * from './order.ts';
export * from './overlay.ts';
export { freshnessOf } from './place-standing.ts';
export * from './proposal.ts';
export * from './provision-index.ts';
export * from './published-facts.ts';
export * from './ranking-version.ts';
export { Random } from './robustness/random.ts';
export type { Robustness } from './robustness/robustness.ts';
export { CRITERION_NAMES } from './robustness/robustness-words.ts';
export * from './why-not.ts';
export * from './why-not-source.ts';
export * from './with-live-places.ts';

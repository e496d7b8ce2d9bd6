import type { CostLine } from './place-cost.ts';

/**
 * A line as it is reckoned. Its words are put together only when it is shown: ranking reckons hundreds of
 * places a query and shows none of them.
 */
export interface ReckonedLine extends Pick<CostLine, 'code' | 'amount' | 'payer' | 'marked'> {
  readonly words: () => Pick<CostLine, 'basis' | 'source'>;
}

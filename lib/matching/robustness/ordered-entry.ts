import type { Evaluation } from '../evaluation.ts';

/** What the robustness of an order looks at in an evaluation. */
export interface OrderedEntry extends Pick<Evaluation, 'settingKey'> {
  readonly criteria: readonly Pick<
    Evaluation['criteria'][number],
    'criterion' | 'weight' | 'value' | 'low' | 'high'
  >[];
}

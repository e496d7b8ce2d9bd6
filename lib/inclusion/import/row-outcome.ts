import type { SettingPractice } from '../setting-practice.ts';
import type { PassedOver, PracticeFault } from './practice-report.ts';

/** What a row gives: a setting's figures (all other kinds null), nothing for a good reason, or nothing because it is wrong. */
export type RowOutcome =
  | {
      readonly outcome: 'read';
      readonly practice: SettingPractice;
      /** Cells that were left out of it. */
      readonly faults: readonly PracticeFault[];
    }
  | { readonly outcome: 'passed-over'; readonly reason: PassedOver }
  | { readonly outcome: 'left-out'; readonly fault: PracticeFault };

export const NO_PRACTICE = {
  suspensions: null,
  absence: null,
  reintegration: null,
  inspections: [],
  notionalSenBudget: null,
} as const;

export function passedOver(reason: PassedOver): RowOutcome {
  return { outcome: 'passed-over', reason };
}

export function leftOut(fault: PracticeFault): RowOutcome {
  return { outcome: 'left-out', fault };
}

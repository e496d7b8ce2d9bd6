import { basisGate } from './basis.ts';
import type { Gate } from './gate.ts';
import { needGate } from './need.ts';
import { openGate } from './open.ts';
import { requiredFeaturesGate } from './required-features.ts';
import { sexGate } from './sex.ts';
import { yearGroupGate } from './year-group.ts';

/** Every gate, in the order in which it is shown; a provision suits only if none fails. */
export const GATE_CATALOGUE: readonly Gate[] = [
  openGate,
  yearGroupGate,
  sexGate,
  needGate,
  basisGate,
  requiredFeaturesGate,
];

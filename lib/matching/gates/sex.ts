import type { Gate } from './gate.ts';
import { fail, pass, unknown } from './outcome.ts';

/** The provision admits the child's sex; a blank in the register is not read as "mixed". */
export const sexGate: Gate = {
  id: 'sex',
  test: (request, { provision: { sex } }) => {
    if (sex === null) return unknown('sex', 'sex-not-published');
    if (sex === 'mixed') return pass('sex');
    return (sex === 'girls') === (request.sex === 'female')
      ? pass('sex')
      : fail('sex', 'other-sex', sex);
  },
};

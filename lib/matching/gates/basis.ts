import type { Gate } from './gate.ts';
import { fail, pass, unknown } from './outcome.ts';

/** The basis asked for (day, residential up to 38 weeks, 39 to 52 weeks) is offered. */
export const basisGate: Gate = {
  id: 'basis',
  test: (request, { provision: { bases } }) => {
    if (bases === null) return unknown('basis', 'basis-not-published');
    if (bases.includes(request.basis)) return pass('basis');
    return fail('basis', 'basis-not-offered', bases.join(', '));
  },
};

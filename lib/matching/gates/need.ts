import { needStanding } from '../need-standing.ts';
import type { Gate } from './gate.ts';
import { pass, unknown } from './outcome.ts';

/**
 * The primary need is designated or accepted. It never fails here: a need that is merely absent from
 * the register is not known, mainstream may be refused only under s. 33 and after consultation, and
 * only a provider can say that it does not take children with a need.
 */
export const needGate: Gate = {
  id: 'need',
  test: (request, candidate, policy) => {
    switch (needStanding(request.primaryNeed, request.band, candidate, policy)) {
      case 'designated':
      case 'ordinary':
        return pass('need');
      case 'beyond-ordinary':
        return unknown('need', 'need-beyond-ordinary');
      case 'independent-ordinary':
        return unknown('need', 'need-at-independent');
      case 'alternative':
        return unknown('need', 'need-at-alternative');
      case 'not-published':
        return unknown('need', 'need-not-published');
      case 'others-listed':
        return unknown(
          'need',
          'need-not-listed',
          candidate.provision.designatedNeeds?.join(', ') ?? null,
        );
    }
  },
};

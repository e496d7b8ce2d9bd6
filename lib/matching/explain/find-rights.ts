import type { Finding } from './finding.ts';
import type { Subject } from './subject.ts';

/**
 * What the family may do whatever the list says: Children and Families Act 2014 ss. 33, 38(3), 39(4),
 * 41; Education Act 1996 s. 9. Nothing is said of the route to a setting that is closed or kept apart.
 */
export function findRights({ evaluation, request }: Subject): readonly Finding[] {
  const advises: Finding = { code: 'list-advises', facts: {} };
  if (evaluation.apart !== null) return [advises];
  if (evaluation.legalRoute === 'independent-offer') {
    return [advises, { code: 'may-propose-independent', facts: {} }];
  }
  const approved = evaluation.legalRoute === 's41-approved';
  const findings: Finding[] = [
    advises,
    { code: approved ? 'may-request-approved' : 'may-request', facts: {} },
    { code: 'full-is-no-ground', facts: {} },
  ];
  if (request.mainstreamWanted && evaluation.sector === 'mainstream') {
    findings.push({ code: 'mainstream-right', facts: {} });
  }
  return findings;
}

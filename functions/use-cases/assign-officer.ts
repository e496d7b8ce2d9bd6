import type { Member, Owner, Principal } from '../../lib/access/index.ts';
import { ok, problem, type Result, refused } from '../../lib/kernel/index.ts';
import type { Officer } from '../../lib/requests/index.ts';
import { auditEntry } from '../shared/audit.ts';
import type { Deps } from '../shared/deps.ts';

const AT_ONCE = 500;

/** Those of an authority to whom a request can be given, in order of name. */
export async function caseOfficers(
  deps: Pick<Deps, 'members'>,
  owner: Owner,
): Promise<readonly Officer[]> {
  const officers: Officer[] = [];
  for (let after: string | null = null; ; ) {
    const page = await deps.members(owner).list({ after, limit: AT_ONCE });
    for (const member of page.items) {
      if ('personId' in member && worksOnCases(member)) officers.push(officerOf(member));
    }
    if (page.after === null) break;
    after = page.after;
  }
  return officers.sort((a, b) => a.name.localeCompare(b.name));
}

function worksOnCases({ state, roles }: Member): boolean {
  return state === 'active' && roles.includes('case-officer');
}

function officerOf({ personId, name }: Member): Officer {
  return { personId, name };
}

/** From whom it is taken, as the page showed it, and to whom it goes; by the ids of people, null is nobody. */
export interface Assignment {
  readonly from: string | null;
  readonly to: string | null;
}

/** Takes a request, hands it over, or gives it back. */
export async function assignOfficer(
  deps: Pick<Deps, 'members' | 'cases' | 'now' | 'newId'>,
  owner: Owner,
  principal: Principal,
  requestId: string,
  { from, to }: Assignment,
): Promise<Result<true>> {
  const taker = to === null ? ok(null) : await officerNamed(deps, owner, to);
  if (!taker.ok) return taker;
  const stands = await deps.cases(owner).get(requestId);
  if (!stands.ok) return stands;
  if (stands.value.step === 'closed') return refused(CLOSED);
  const { officer } = stands.value;
  // Twice the same is once.
  if (officer?.personId === to) return ok(true);
  const given = { from: from === null ? null : { personId: from, name: '' }, to: taker.value };
  const detail = taker.value === null ? 'to nobody' : `to ${taker.value.name}`;
  return deps.cases(owner).assign(requestId, given, {
    audit: auditEntry(deps, principal, 'request.assign', `request/${requestId}`, detail),
    claim: null,
  });
}

async function officerNamed(
  deps: Pick<Deps, 'members'>,
  owner: Owner,
  personId: string,
): Promise<Result<Officer>> {
  const member = await deps.members(owner).get(personId);
  if (member.ok && worksOnCases(member.value)) return ok(officerOf(member.value));
  return refused(
    problem(
      'invalid',
      'not-a-case-officer',
      'Choose somebody who is a case officer of this authority.',
      [{ pointer: '/to', detail: 'choose a case officer of this authority' }],
    ),
  );
}

const CLOSED = problem(
  'conflict',
  'request-closed',
  'This request is closed. Reopen it before somebody takes it.',
);

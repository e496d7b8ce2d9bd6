import type { Person } from '../../lib/access/index.ts';
import { ok, problem, type Result, refused } from '../../lib/kernel/index.ts';
import type { AuthenticateDeps } from '../shared/authenticate.ts';

interface Subject {
  readonly issuer: string;
  readonly subject: string;
  readonly personId: string;
}

/**
 * Binds a person to the issuer's subject at the first sign-in, and refuses another subject later: an address that
 * somebody else was given must not bring the roles of the one before.
 */
export async function bindPerson(
  { people, now }: Pick<AuthenticateDeps, 'people' | 'now'>,
  { issuer, subject, personId }: Subject,
): Promise<Result<Person>> {
  for (let attempt = 1; ; attempt += 1) {
    const stored = await people.get(personId);
    if (!stored.ok) return stored;
    const person = stored.value;
    if (person?.state === 'bound') {
      const same = person.issuer === issuer && person.subject === subject;
      return same ? ok(person) : refused(SOMEBODY_ELSE);
    }
    const bound = await people.put({
      personId,
      issuer,
      subject,
      state: 'bound',
      revision: (person?.revision ?? 0) + 1,
      changedAt: new Date(now()).toISOString(),
    });
    // Bound in the same moment by another tab, or by somebody else: the next look tells.
    if (bound.ok || attempt > 1) return bound;
  }
}

const SOMEBODY_ELSE = problem(
  'unauthenticated',
  'another-subject',
  'This e-mail address signed in before as another account of the sign-in service. If it is yours now, ask your organisation’s administrator to reset your sign-in.',
);

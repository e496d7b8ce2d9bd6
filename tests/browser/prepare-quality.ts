import type { Deps } from '../../functions/shared/deps.ts';
import { replyToASuspension } from '../../functions/use-cases/quality/answer-suspension.ts';
import { commentOnAVisit, recordAVisit } from '../../functions/use-cases/quality/record-visit.ts';
import { suspend } from '../../functions/use-cases/quality/suspend-placing.ts';
import type { Owner, Principal } from '../../lib/access/index.ts';
import type { Result } from '../../lib/kernel/index.ts';
import { $SuspensionInput, $VisitInput } from '../../lib/quality/index.ts';

/** Suspensions and visits for pages to show; none of them is of a setting at the head of the prepared list. */
export interface PreparedQuality {
  /** A setting where Ambledon has suspended placing and recorded a visit, both answered by the provider. */
  readonly suspendedKey: string;
  readonly ownSuspensionId: string;
  readonly visitId: string;
  /** A setting where another authority has suspended placing, and Ambledon has to decide. */
  readonly undecidedKey: string;
  readonly undecidedId: string;
}

const SUSPENDED = '995052';
const UNDECIDED = '996001';

export async function prepareQuality(deps: Deps): Promise<PreparedQuality> {
  const provider = acting({ kind: 'provider', code: SUSPENDED }, 'provider-editor');
  const ambledon = acting({ kind: 'authority', code: '990' }, 'la-manager');
  const westmere = acting({ kind: 'authority', code: '991' }, 'la-manager');
  const found = $VisitInput.parse({
    visitedOn: '2026-11-03',
    kind: 'announced',
    outcome: 'assured-with-actions',
    words: 'Records of restraint are complete; supervision of staff is not.',
    actions: [
      { words: 'Write down each supervision.', dueOn: '2026-11-20' },
      { words: 'Send the training plan.', dueOn: '2027-01-29' },
    ],
    nextDueOn: '2027-05-10',
  });
  const visit = sure(
    await recordAVisit(deps, ambledon.organisation, ambledon, SUSPENDED, found, null),
  );
  sure(
    await commentOnAVisit(deps, provider.organisation, provider, visit.id, 'The plan was sent.'),
  );
  const own = sure(
    await suspend(
      deps,
      ambledon.organisation,
      ambledon,
      SUSPENDED,
      input('Supervision of staff is behind what was agreed.', '2027-02-26'),
      null,
    ),
  );
  const words = 'Supervision is up to date since Monday.';
  sure(await replyToASuspension(deps, provider.organisation, provider, own.id, words));
  const others = sure(
    await suspend(
      deps,
      westmere.organisation,
      westmere,
      UNDECIDED,
      input('Two year groups are above their number.', '2027-03-31'),
      null,
    ),
  );
  return {
    suspendedKey: SUSPENDED,
    ownSuspensionId: own.id,
    visitId: visit.id,
    undecidedKey: UNDECIDED,
    undecidedId: others.id,
  };
}

function acting(organisation: Owner, role: Principal['roles'][number]): Principal {
  return { person: `Robin ${role}`, organisation, roles: [role] };
}

function input(reason: string, until: string) {
  return $SuspensionInput.parse({ reason, until });
}

function sure<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

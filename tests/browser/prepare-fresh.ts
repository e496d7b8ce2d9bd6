import type { Deps } from '../../functions/shared/deps.ts';
import { publishReturn } from '../../functions/use-cases/publish-return.ts';
import { keyOfToken, type Principal } from '../../lib/access/index.ts';
import { $ReturnInput, linkExpiry, NOTHING_SAID } from '../../lib/capacity/index.ts';
import { londonDate } from '../../lib/kernel/index.ts';

/** Figures that disagree with the register, and a link in a reminder that confirms them. */
export interface PreparedFresh {
  readonly noChangePath: string;
  /** Of the disagreement in the tray of Ambledon. */
  readonly disagreement: string;
}

const WILLOWS = '995020';
const PROVISION = `${WILLOWS}-main`;
const FIRST_YEAR = 7;

export async function prepareFresh(deps: Deps): Promise<PreparedFresh> {
  const principal: Principal = {
    person: 'Priya Willow',
    organisation: { kind: 'provider', code: WILLOWS },
    roles: ['provider-editor'],
  };
  const now = deps.now();
  const years = [0, 1, 2, 3, 4].map((i) => ({
    yearGroup: FIRST_YEAR + i,
    intent: 'can',
    reason: null,
    onRoll: 8,
    free: { now: 1, nextSeptember: 1, septemberAfter: null },
  }));
  const input = $ReturnInput.parse({
    asOf: londonDate(now),
    years,
    profile: { ...NOTHING_SAID, places: 500 },
  });
  const publishing = {
    settingKey: WILLOWS,
    provisionId: PROVISION,
    publishedBy: 'provider' as const,
  };
  const published = await publishReturn(deps, principal, publishing, input, null);
  if (!published.ok) throw new Error(published.problem.detail);
  const secret = deps.newSecret();
  await deps.reminders(principal.organisation).putLink({
    tokenHash: keyOfToken(secret),
    settingKey: WILLOWS,
    provisionId: PROVISION,
    returnId: published.value.published.id,
    reminderId: deps.newId(),
    sentAt: new Date(now).toISOString(),
    sentTo: 'setting',
    expiresAt: linkExpiry(now),
    usedAt: null,
    revision: 1,
  });
  return {
    noChangePath: `/no-change/${WILLOWS}.${secret}`,
    disagreement: `${PROVISION}~places-differ~all~all`,
  };
}

import { auditEntry } from '../functions/shared/audit.ts';
import type { Deps } from '../functions/shared/deps.ts';
import type { Owner, Principal } from '../lib/access/index.ts';
import type { Fee } from '../lib/banding/index.ts';
import { ok, type Result } from '../lib/kernel/index.ts';
import type { OverlayFacts } from '../lib/matching/index.ts';

/**
 * Stores the demo's returns and fees as their providers' own, so that places can be held and prices looked up. Not
 * by the use cases of providers: those publish as of now and in the provider's name, and these are simulated.
 */
export async function publishDemoFacts(
  deps: Deps,
  principal: Principal,
  { returns, fees }: OverlayFacts,
): Promise<Result<null>> {
  const nowSeconds = Math.floor(deps.now() / 1000);
  for (const published of returns) {
    const { id, provisionId, settingKey } = published;
    const subject = `return/${provisionId}`;
    const done = await deps.returns(provider(settingKey)).publish(published, nowSeconds, {
      audit: auditEntry(deps, principal, 'capacity.publish', subject, `${id}, simulated`),
      claim: null,
    });
    if (!done.ok) return done;
  }
  for (const [provisionId, own] of byProvision(fees)) {
    const [settingKey = ''] = own.map((fee) => fee.settingKey);
    const subject = `fees/${provisionId}`;
    const done = await deps.fees(provider(settingKey)).publish(own, {
      audit: auditEntry(deps, principal, 'fee.publish', subject, `${own.length} simulated`),
      claim: null,
    });
    if (!done.ok) return done;
  }
  return ok(null);
}

function provider(settingKey: string): Owner {
  return { kind: 'provider', code: settingKey };
}

function byProvision(fees: readonly Fee[]): ReadonlyMap<string, readonly Fee[]> {
  const found = new Map<string, readonly Fee[]>();
  for (const fee of fees) found.set(fee.provisionId, [...(found.get(fee.provisionId) ?? []), fee]);
  return found;
}

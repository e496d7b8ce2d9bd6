import type { Fee } from '../../lib/banding/index.ts';
import {
  mergePractice,
  readPracticeSnapshot,
  type SettingPractice,
} from '../../lib/inclusion/index.ts';
import {
  ok,
  problem,
  type Result,
  refused,
  type SettingKey,
  type Unreadable,
} from '../../lib/kernel/index.ts';
import { decodeOverlay, type OverlayFacts, type PublishedFacts } from '../../lib/matching/index.ts';
import type { Deps } from '../shared/deps.ts';

export type FactsDeps = Pick<
  Deps,
  'objects' | 'publishedReturns' | 'publishedFees' | 'practice' | 'overlay' | 'log'
>;

const NO_OVERLAY: OverlayFacts = { returns: [], fees: [], practice: [] };

/**
 * All that is published now: providers' newest returns and fees, the figures of published files, and under
 * them a simulated overlay where one is laid. What a provider has published itself replaces what was simulated for
 * it, provision by provision. Of a provision whose return or fee cannot be read nothing is known: neither a fee
 * from before it nor what is simulated takes its place.
 */
export async function gatherFacts(deps: FactsDeps): Promise<Result<PublishedFacts>> {
  const returns = await deps.publishedReturns.all();
  const fees = await deps.publishedFees.all();
  for (const { code, detail } of [...returns.needChecking, ...fees.needChecking]) {
    // Left out of lists and alarmed; the item itself stays as it is.
    deps.log({
      level: 'error',
      code: 'published-fact-unreadable',
      facts: { problem: code, detail },
    });
  }
  const overlay = await overlayFacts(deps);
  if (!overlay.ok) return overlay;
  const practice = await practiceFacts(deps);
  if (!practice.ok) return practice;
  return ok({
    returns: known(
      [...overlay.value.returns, ...returns.items].map((each) => [each.provisionId, each]),
      returns.needChecking,
    ),
    fees: known(
      [...byProvision(overlay.value.fees), ...byProvision(fees.items)],
      fees.needChecking,
    ),
    practice: mergePractice(bySetting(overlay.value.practice), practice.value.values()).practice,
  });
}

/** What is known by provision; keys of what needs checking begin with the provision. */
function known<T>(
  facts: readonly (readonly [string, T])[],
  needChecking: readonly Unreadable[],
): ReadonlyMap<string, T> {
  const unknown = new Set(needChecking.map(({ key }) => key.split('#')[0]));
  return new Map(facts.filter(([provisionId]) => !unknown.has(provisionId)));
}

async function overlayFacts(deps: FactsDeps): Promise<Result<OverlayFacts>> {
  const laid = await deps.overlay.current();
  if (!laid) return ok(NO_OVERLAY);
  const bytes = await deps.objects.get('overlay', laid.pointer.overlayId);
  return bytes ? ok(decodeOverlay(bytes)) : refused(missing('overlay', laid.pointer.overlayId));
}

async function practiceFacts(
  deps: FactsDeps,
): Promise<Result<ReadonlyMap<SettingKey, SettingPractice>>> {
  const current = await deps.practice.current();
  if (!current) return ok(new Map());
  const { snapshotId } = current.pointer;
  const bytes = await deps.objects.get('practice', snapshotId);
  return bytes ? ok(readPracticeSnapshot(bytes)) : refused(missing('practice', snapshotId));
}

function byProvision(fees: readonly Fee[]): ReadonlyMap<string, readonly Fee[]> {
  const groups = new Map<string, Fee[]>();
  for (const fee of fees) {
    const group = groups.get(fee.provisionId);
    if (group === undefined) groups.set(fee.provisionId, [fee]);
    else group.push(fee);
  }
  return groups;
}

function bySetting(practice: readonly SettingPractice[]): ReadonlyMap<SettingKey, SettingPractice> {
  return new Map(practice.map((each) => [each.settingKey, each]));
}

function missing(what: string, id: string) {
  return problem(
    'not-found',
    `${what}-missing`,
    `The ${what} snapshot ${id} is not in the object store.`,
  );
}

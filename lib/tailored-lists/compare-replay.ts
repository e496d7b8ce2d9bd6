import { canonicalJson, ok, type Result, sha256 } from '../kernel/index.ts';
import type { TailoredListProposal } from '../matching/index.ts';
import { bodyBytes, makeBody } from './make-body.ts';
import type { ReplayOutcome, TailoredListBody } from './tailored-list.ts';

/** Compares a list decided again with the stored one: the bytes where the rules are the same, the places otherwise. */
export function compareReplay(
  stored: TailoredListBody,
  storedBytes: Uint8Array,
  proposal: TailoredListProposal,
): Result<ReplayOutcome> {
  const again = makeBody(stored.inputs, proposal, stored.codeVersion);
  const bodyId = sha256(storedBytes);
  if (Buffer.compare(bodyBytes(again), storedBytes) === 0) return ok({ outcome: 'same', bodyId });
  const differences = placesThatDiffer(stored.proposal, proposal);
  if (stored.rankingVersion === proposal.rankingVersion) {
    return ok({ outcome: 'differs', bodyId, differences });
  }
  return ok({
    outcome: 'other-ranking-version',
    bodyId,
    storedVersion: stored.rankingVersion,
    runningVersion: proposal.rankingVersion,
    differences,
  });
}

/** In words, place by place; the last resort names the part of the proposal that is not equal. */
function placesThatDiffer(then: TailoredListProposal, now: TailoredListProposal): string[] {
  const places = Math.max(then.recommended.length, now.recommended.length);
  const moved: string[] = [];
  for (let i = 0; i < places; i += 1) {
    const a = then.recommended[i]?.evaluation;
    const b = now.recommended[i]?.evaluation;
    if (a?.settingKey === b?.settingKey && a?.score === b?.score) continue;
    const words = (e: typeof a) =>
      e ? `${e.settingName} (${e.settingKey}, score ${e.score})` : 'nobody';
    moved.push(`place ${i + 1}: then ${words(a)}, now ${words(b)}`);
  }
  if (moved.length > 0) return moved;
  return Object.entries(then)
    .filter(
      ([part, value]) =>
        canonicalJson(value) !== canonicalJson(Object.entries(now).find(([p]) => p === part)?.[1]),
    )
    .map(([part]) => `${part}: the places are the same, details differ`);
}

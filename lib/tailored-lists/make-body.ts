import { canonicalJson, sha256 } from '../kernel/index.ts';
import type { TailoredListProposal } from '../matching/index.ts';
import type { ListInputs, TailoredListBody } from './tailored-list.ts';

/** The body of a list from its inputs, the proposal made of them, and the code that made it. */
export function makeBody(
  inputs: ListInputs,
  proposal: TailoredListProposal,
  codeVersion: string,
): TailoredListBody {
  return {
    rankingVersion: proposal.rankingVersion,
    codeVersion,
    inputsHash: sha256(canonicalJson(inputs)),
    inputs,
    proposal,
  };
}

/** The bytes under which a body is stored and named. */
export function bodyBytes(body: TailoredListBody): Uint8Array {
  return Buffer.from(canonicalJson(body));
}

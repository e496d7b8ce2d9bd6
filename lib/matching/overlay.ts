import * as z from 'zod';
import type { Beside } from '../access/index.ts';
import { $Fee, type Fee } from '../banding/index.ts';
import { $CapacityReturn, type CapacityReturn } from '../capacity/index.ts';
import { $SettingPractice, type SettingPractice } from '../inclusion/index.ts';
import { $ContentId, canonicalJson, type Result } from '../kernel/index.ts';

/** Simulated facts that are laid over a register for a demonstration; every one of them says that it is simulated. */
export interface OverlayFacts {
  readonly returns: readonly CapacityReturn[];
  readonly fees: readonly Fee[];
  readonly practice: readonly SettingPractice[];
}

const $OverlayLine = z.discriminatedUnion('fact', [
  z.object({ fact: z.literal('return'), body: $CapacityReturn }),
  z.object({ fact: z.literal('fee'), body: $Fee }),
  z.object({ fact: z.literal('practice'), body: $SettingPractice }),
]);

/** NDJSON in the order given, one fact a line. */
export function encodeOverlay({ returns, fees, practice }: OverlayFacts): Uint8Array {
  const lines = [
    ...returns.map((body) => ({ fact: 'return' as const, body })),
    ...fees.map((body) => ({ fact: 'fee' as const, body })),
    ...practice.map((body) => ({ fact: 'practice' as const, body })),
  ];
  return Buffer.from(lines.map((line) => `${canonicalJson(line)}\n`).join(''));
}

/** Throws on damaged bytes: they are named by their content, so that is broken infrastructure and no one's input. */
export function decodeOverlay(bytes: Uint8Array): OverlayFacts {
  const returns: CapacityReturn[] = [];
  const fees: Fee[] = [];
  const practice: SettingPractice[] = [];
  for (const text of Buffer.from(bytes).toString('utf8').split('\n')) {
    if (text === '') continue;
    const line = $OverlayLine.parse(JSON.parse(text));
    if (line.fact === 'return') returns.push(line.body);
    else if (line.fact === 'fee') fees.push(line.body);
    else practice.push(line.body);
  }
  return { returns, fees, practice };
}

/** Which overlay lies over the register now. */
export const $OverlayPointer = z.object({
  overlayId: $ContentId,
  seed: z.int(),
  laidAt: z.iso.datetime(),
  laidBy: z.string(),
});
export type OverlayPointer = z.infer<typeof $OverlayPointer>;

export interface OverlayStore {
  current(): Promise<{ readonly pointer: OverlayPointer; readonly revision: number } | null>;
  /** Refused as `stale` when somebody else laid one since `expectedRevision` (0: none yet). */
  lay(
    pointer: OverlayPointer,
    expectedRevision: number,
    beside: Beside,
  ): Promise<Result<OverlayPointer>>;
}

import type { Owner } from '../../lib/access/index.ts';
import { $Round, type Round } from '../../lib/commissioning/index.ts';
import { sha256 } from '../../lib/kernel/index.ts';
import type { Deps } from '../shared/deps.ts';

/** Rounds, and what comes of them, are kept under a folder of each consortium: nobody refers to another's. */
export function roundFolder(owner: Owner): string {
  return `rounds/${owner.kind}-${owner.code}`;
}

export function planFolder(owner: Owner): string {
  return `plans/${owner.kind}-${owner.code}`;
}

export function sharesFolder(owner: Owner): string {
  return `shares/${owner.kind}-${owner.code}`;
}

/** A stored round; null where the consortium has none of this id, or not the one that it names. */
export async function readRoundOf(
  deps: Pick<Deps, 'objects'>,
  owner: Owner,
  roundId: string,
): Promise<Round | null> {
  const bytes = await readWhole(deps, roundFolder(owner), roundId);
  if (bytes === null) return null;
  const round = $Round.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  return round.success ? round.data : null;
}

/** The bytes of an object; null where it is missing or damaged. */
export async function readWhole(
  deps: Pick<Deps, 'objects'>,
  folder: string,
  id: string,
): Promise<Uint8Array | null> {
  const bytes = await deps.objects.get(folder, id);
  return bytes && sha256(bytes) === id ? bytes : null;
}

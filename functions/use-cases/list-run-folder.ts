import type { Owner } from '../../lib/access/index.ts';

/** What belongs to bulk runs of one authority is kept under its own folder. */
export function listRunFolder(owner: Owner): string {
  return `list-runs/${owner.kind}-${owner.code}`;
}

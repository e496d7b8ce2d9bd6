import type { PlacementRequest } from '../../lib/requests/index.ts';

/** One of the best provisions, as a peer finds it. */
export interface PeerBest {
  readonly id: string;
  readonly settingKey: string;
  readonly score: number;
}
export type Peer = (request: PlacementRequest, count: number) => Promise<readonly PeerBest[]>;

/** A setting has at most three provisions, and the best of them stands for it. */
export const MOST_PROVISIONS = 3;

/** The first row of each setting. */
export function bestOfEach(rows: readonly PeerBest[], count: number): readonly PeerBest[] {
  const seen = new Set<string>();
  return rows
    .filter(({ settingKey }) => !seen.has(settingKey) && seen.add(settingKey))
    .slice(0, count);
}

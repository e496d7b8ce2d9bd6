import type { PlanRun } from '../../lib/commissioning/index.ts';

export const TEN = Date.parse('2026-11-23T10:00:00Z');

/** A run that waits since ten o'clock. */
export function planRun(change: Partial<PlanRun> = {}): PlanRun {
  const at = new Date(TEN).toISOString();
  return {
    id: '01JCZ0000000000000000000ZZ',
    consortium: 'three-vales',
    name: 'Small round',
    roundId: 'a'.repeat(64),
    options: { seconds: 60, gap: 0 },
    sharing: null,
    status: 'queued',
    revision: 1,
    createdAt: at,
    createdBy: 'Commissioner',
    queuedAt: at,
    startedAt: null,
    endedAt: null,
    progress: null,
    cancel: null,
    sentence: null,
    plan: null,
    shares: null,
    slot: 1,
    attempts: 0,
    lease: null,
    ...change,
  };
}

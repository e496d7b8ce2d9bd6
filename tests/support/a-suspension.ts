import type { Suspension } from '../../lib/quality/index.ts';

/** Ambledon places nobody at The Willows from 23 November 2026 to 26 February 2027. */
export function aSuspension(given: Partial<Suspension> = {}): Suspension {
  return {
    id: '01JDZ0000000000000000000AA',
    settingKey: '995020',
    settingName: 'The Willows School',
    provisionId: null,
    authority: '990',
    reason: 'Staffing is below what was agreed.',
    from: '2026-11-23',
    until: '2027-02-26',
    suspendedAt: '2026-11-23T10:00:00.000Z',
    extensions: [],
    ended: null,
    replies: [],
    decisions: [],
    revision: 1,
    ...given,
  };
}

import type { Finding } from './finding.ts';
import type { Subject } from './subject.ts';

/** The journey as the distance measure has it; null when the setting's position is unknown. */
export function wayOf({ evaluation }: Subject): Finding<'distance-far'>['facts'] | null {
  const { miles, minutes, criteria } = evaluation;
  if (miles === null || minutes === null) return null;
  const routed = criteria.some(({ measures }) => measures.some((m) => m.source === 'routed'));
  return { miles, minutes, source: routed ? 'routed' : 'estimated' };
}

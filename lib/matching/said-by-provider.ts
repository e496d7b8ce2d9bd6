import * as z from 'zod';
import { $PublishedBy } from '../capacity/index.ts';
import type { Candidate } from './candidate.ts';

/** Facts of a provision that a return can say in the register's place. */
const FACTS = ['needs', 'ages', 'bases', 'features'] as const;
export type SaidFact = (typeof FACTS)[number];

/** Of which facts the newest return speaks, and whose word it is. */
export const $SaidByProvider = z.object({ by: $PublishedBy, facts: z.array(z.enum(FACTS)) });
export type SaidByProvider = z.infer<typeof $SaidByProvider>;

/** Null where every fact of the provision is the register's. */
export function saidByProvider({ capacity }: Candidate): SaidByProvider | null {
  const profile = capacity?.profile;
  if (capacity === null || profile === undefined) return null;
  const says: Readonly<Record<SaidFact, boolean>> = {
    needs: profile.needs !== null,
    ages: profile.lowAge !== null || profile.highAge !== null,
    bases: profile.bases !== null,
    features: profile.features !== null,
  };
  const facts = FACTS.filter((fact) => says[fact]);
  return facts.length === 0 ? null : { by: capacity.publishedBy, facts };
}

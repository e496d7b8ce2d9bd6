export interface Ages {
  readonly lowAge: number | null;
  readonly highAge: number | null;
}

/**
 * The widest ages that a phase of education can have in England, for rows that give a phase and no
 * ages: a pupil outside them is certainly not admitted. High ages are those by which pupils leave.
 */
const AGES_OF_PHASE: Readonly<Record<string, Ages>> = {
  nursery: { lowAge: 2, highAge: 5 },
  primary: { lowAge: 2, highAge: 11 },
  'middle deemed primary': { lowAge: 8, highAge: 13 },
  'middle deemed secondary': { lowAge: 8, highAge: 14 },
  secondary: { lowAge: 11, highAge: 19 },
  'all-through': { lowAge: 2, highAge: 19 },
  '16 plus': { lowAge: 16, highAge: 99 },
};

export function agesOfPhase(phase: string): Ages | null {
  return AGES_OF_PHASE[phase.toLowerCase()] ?? null;
}

import * as z from 'zod';

/** The published files that are understood. */
export const $PracticeKind = z.enum([
  'suspensions',
  'absence',
  'inspections',
  'reintegration',
  'notional-sen',
]);
export type PracticeKind = z.infer<typeof $PracticeKind>;

/** Titles by which figures name the file that they are from. */
export const FILE_TITLES: Readonly<Record<PracticeKind, string>> = {
  suspensions: 'DfE, Suspensions and permanent exclusions in England, school level',
  absence: 'DfE, Pupil absence in schools in England, school level',
  inspections: 'Ofsted, Management information: school inspections and outcomes',
  // No national file gives it for each setting; authorities collect their own.
  reintegration: 'Reintegration from alternative provision, authority’s own figures',
  'notional-sen': 'Notional SEN budgets, schools block funding',
};

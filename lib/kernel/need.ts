import * as z from 'zod';

/** DfE SEN2 codes of a child's type of need, 2025 guide (`DS` is new); the order is the guide's. */
export const NEEDS = [
  'SPLD',
  'MLD',
  'SLD',
  'PMLD',
  'SEMH',
  'SLCN',
  'HI',
  'VI',
  'MSI',
  'PD',
  'ASD',
  'DS',
  'OTH',
] as const;

export const $Need = z.enum(NEEDS, {
  error: (issue) =>
    `${JSON.stringify(issue.input)} is not a SEN2 need code; use one of ${NEEDS.join(', ')}`,
});
export type Need = z.infer<typeof $Need>;

/** The need in words, as the SEN2 guide spells it, in sentence case. */
export const NEED_NAMES: Readonly<Record<Need, string>> = {
  SPLD: 'specific learning difficulty',
  MLD: 'moderate learning difficulty',
  SLD: 'severe learning difficulty',
  PMLD: 'profound and multiple learning difficulty',
  SEMH: 'social, emotional and mental health',
  SLCN: 'speech, language and communication needs',
  HI: 'hearing impairment',
  VI: 'vision impairment',
  MSI: 'multi-sensory impairment',
  PD: 'physical disability',
  ASD: 'autistic spectrum disorder',
  DS: 'Down syndrome',
  OTH: 'other difficulty or disability',
};

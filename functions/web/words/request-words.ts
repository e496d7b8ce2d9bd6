import type { Phase } from '../../../lib/kernel/index.ts';

export const PHASE_WORDS: Readonly<Record<Phase, string>> = {
  'early-years': 'Early years',
  primary: 'Primary',
  secondary: 'Secondary',
  'post-16': 'Post-16',
};

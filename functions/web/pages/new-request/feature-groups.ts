import type { Feature } from '../../../../lib/kernel/index.ts';

/** Features as somebody looks for them; each stands in one group. */
export const FEATURE_GROUPS: readonly {
  readonly heading: string;
  readonly features: readonly Feature[];
}[] = [
  {
    heading: 'Building and access',
    features: ['wheelchair-access', 'hoist', 'hydrotherapy', 'secure-site'],
  },
  {
    heading: 'Seeing, hearing and communicating',
    features: ['acoustic-treatment', 'signing-environment', 'intervenor', 'braille'],
  },
  {
    heading: 'Where and how the child learns',
    features: ['small-groups', 'low-stimulus-space', 'sensory-room'],
  },
  {
    heading: 'Health and care',
    features: ['nurse-on-site', 'personal-care', 'feeding-support'],
  },
  {
    heading: 'Therapies on site',
    features: ['speech-therapy-on-site', 'occupational-therapy-on-site', 'physiotherapy-on-site'],
  },
];

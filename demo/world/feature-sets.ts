import type { Feature } from '../../lib/kernel/index.ts';

// Features as the demo's provisions publish them. Nobody has an intervenor, and one provision has braille:
// two of the requests turn on that.

export const AUTISM_FEATURES: readonly Feature[] = [
  'sensory-room',
  'speech-therapy-on-site',
  'small-groups',
  'low-stimulus-space',
];

export const COMPLEX_FEATURES: readonly Feature[] = [
  'wheelchair-access',
  'hoist',
  'sensory-room',
  'nurse-on-site',
  'physiotherapy-on-site',
  'small-groups',
  'personal-care',
  'feeding-support',
];

export const SOCIAL_FEATURES: readonly Feature[] = ['small-groups', 'secure-site'];

export const HEARING_FEATURES: readonly Feature[] = [
  'acoustic-treatment',
  'signing-environment',
  'speech-therapy-on-site',
];

export const PHYSICAL_FEATURES: readonly Feature[] = [
  'wheelchair-access',
  'hoist',
  'occupational-therapy-on-site',
  'physiotherapy-on-site',
  'personal-care',
];

export const STEP_FREE: readonly Feature[] = ['wheelchair-access'];

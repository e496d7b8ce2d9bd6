import * as z from 'zod';

/** What a child may need of the building, the staff or the day; a provider publishes which of them a provision has. */
export const FEATURES = [
  'wheelchair-access',
  'hoist',
  'hydrotherapy',
  'sensory-room',
  'acoustic-treatment',
  'signing-environment',
  'intervenor',
  'braille',
  'nurse-on-site',
  'speech-therapy-on-site',
  'occupational-therapy-on-site',
  'physiotherapy-on-site',
  'small-groups',
  'low-stimulus-space',
  'secure-site',
  'personal-care',
  'feeding-support',
] as const;

export const $Feature = z.enum(FEATURES);
export type Feature = z.infer<typeof $Feature>;

/** "hoist", "signing environment": the feature in a sentence. */
export function featureName(feature: Feature): string {
  return feature.replaceAll('-', ' ');
}

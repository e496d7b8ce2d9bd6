import * as z from 'zod';

const MOST_WORDS = 200;

/** How somebody needs to be given what the authority sends; kept with the link, so that it is asked once. */
export const $FormatNeeds = z.object({
  largePrint: z.boolean().default(false),
  easyRead: z.boolean().default(false),
  /** Language for an interpreter, in words; null where none is needed. */
  interpreter: z
    .string()
    .trim()
    .min(1)
    .max(60, 'name the language in at most 60 characters')
    .nullable()
    .default(null),
  /** Braille, audio, paper by post: whatever else. */
  other: z
    .string()
    .trim()
    .min(1)
    .max(MOST_WORDS, `say it in at most ${MOST_WORDS} characters`)
    .nullable()
    .default(null),
});
export type FormatNeeds = z.infer<typeof $FormatNeeds>;

import * as z from 'zod';

const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** A name as people read it. It is shown as it stands, so nothing in it may break lines or turn the text around. */
export function nameOfAtMost(most: number) {
  return z
    .string()
    .min(1)
    .max(most)
    .refine(
      (name) => !UNSEEN.test(name),
      'must be in one line, without characters that cannot be seen',
    )
    .refine((name) => name.trim() === name, 'must not begin or end with a space');
}

/** How a round names its offers, lines, cells and resources. */
export const $RoundId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, {
  error: ({ input }) =>
    `is ${JSON.stringify(String(input).slice(0, 64))}; give 1 to 64 letters, digits, dots, hyphens or underscores, for example "hillside-day"`,
});

import * as z from 'zod';

/** How a round names its offers, lines, cells and resources. */
export const $RoundId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, {
  error: ({ input }) =>
    `is ${JSON.stringify(String(input).slice(0, 64))}; give 1 to 64 letters, digits, dots, hyphens or underscores, for example "hillside-day"`,
});

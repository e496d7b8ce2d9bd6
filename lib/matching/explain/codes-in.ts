import type * as z from 'zod';

/** The codes in a list such as "hoist, braille" that a gate gives as what it got. */
export function codesIn<T>(text: string, schema: z.ZodType<T>): T[] {
  return text.split(', ').flatMap((code) => {
    const parsed = schema.safeParse(code);
    return parsed.success ? [parsed.data] : [];
  });
}

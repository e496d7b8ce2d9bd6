import type * as z from 'zod';

/** The JSON of an answer, checked against the schema that its contract promises. */
export async function readBody<S extends z.ZodType>(
  response: Response,
  schema: S,
): Promise<z.infer<S>> {
  return schema.parse(await response.json());
}

import * as z from 'zod';

/** RFC 9457 problem details, as every error of the API is sent. */
export const $ProblemDetails = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
  })
  .meta({ id: 'ProblemDetails' });

import * as z from 'zod';
import { $Forecast, $Game, $Plan, $Risk, $Round, $Shares } from '../lib/commissioning/index.ts';

/** The JSON Schema of each file format, by the name of its file in `docs/formats`. */
export function formatSchemas(): Readonly<Record<string, unknown>> {
  return {
    round: schemaOf('A round of joint commissioning', $Round),
    plan: schemaOf('A plan for a round', $Plan),
    game: schemaOf('A cooperative game', $Game),
    shares: schemaOf('Who pays what', $Shares),
    forecast: schemaOf('How many plans to expect', $Forecast),
    risk: schemaOf('A plan where demand is uncertain', $Risk),
  };
}

/** As a file is written by hand: what has a default may be left out. */
function schemaOf(title: string, schema: z.ZodType) {
  return { title, ...z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' }) };
}

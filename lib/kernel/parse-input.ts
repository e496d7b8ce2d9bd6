import type * as z from 'zod';
import { problemFromZod } from './problem.ts';
import { ok, type Result, refused } from './result.ts';

type Issue = Parameters<z.core.$ZodErrorMap>[0];

/**
 * Parses what came from outside by a schema. Faults are in plain words, each with a pointer to its
 * field: what is missing, what was got, what to give. `what` names the input: "The body".
 */
export function parseInput<S extends z.ZodType>(
  schema: S,
  value: unknown,
  what: string,
): Result<z.infer<S>> {
  const parsed = schema.safeParse(value, { error: inWords });
  return parsed.success ? ok(parsed.data) : refused(problemFromZod(parsed.error, what));
}

/** Words for the faults for which a schema has none of its own; undefined leaves Zod's. */
function inWords(issue: Issue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? `is missing; give ${kind(issue.expected)}`
        : `must be ${kind(issue.expected)}, not ${shown(issue.input)}`;
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}, not ${shown(issue.input)}`;
    case 'too_small':
      return `must be ${size(issue.origin, issue.minimum)} or more, not ${shown(issue.input)}`;
    case 'too_big':
      return `must be ${size(issue.origin, issue.maximum)} or less, not ${shown(issue.input)}`;
    case 'unrecognized_keys':
      return `has what is not known here: ${issue.keys.join(', ')}; check the spelling`;
    default:
      return undefined;
  }
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  array: 'a list',
  undefined: 'left out',
};

function kind(expected: string): string {
  return KINDS[expected] ?? expected;
}

function size(origin: string, limit: number | bigint): string {
  if (origin === 'string') return `${limit} characters`;
  if (origin === 'array') return limit === 1 ? '1 entry' : `${limit} entries`;
  return String(limit);
}

const MOST_SHOWN = 60;

/** The value got, short enough for a sentence. */
function shown(value: unknown): string {
  if (typeof value === 'number') return String(value);
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}

import type * as z from 'zod';
import { type FieldFault, jsonPointer, problem, problemFromZod } from './problem.ts';
import { ok, type Result, refused } from './result.ts';
import { shownValue } from './shown-value.ts';

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
  if (!parsed.success) return refused(problemFromZod(parsed.error, what));
  const faults = unkept(parsed.data, []);
  const [first] = faults;
  if (first === undefined) return ok(parsed.data);
  const detail = `${what} is not valid at ${first.pointer}: ${first.detail}.`;
  return refused(problem('invalid', 'invalid-input', detail, faults));
}

/** Nearer to 0 the table keeps no number, and beyond what JavaScript counts exactly its client takes none. */
const NEAREST_TO_ZERO = 1e-100;

/** The numbers in an input that could not be stored, wherever they stand. */
function unkept(value: unknown, path: readonly PropertyKey[]): readonly FieldFault[] {
  if (typeof value === 'number') {
    const size = Math.abs(value);
    if (size === 0 || (size >= NEAREST_TO_ZERO && size <= Number.MAX_SAFE_INTEGER)) return [];
    const than = size > 1 ? 'further from 0' : 'nearer to 0';
    return [
      { pointer: jsonPointer(path), detail: `is ${value}, ${than} than can be kept; check it` },
    ];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => unkept(part, [...path, key]));
}

/** Words for the faults for which a schema has none of its own; undefined leaves Zod's. */
function inWords(issue: Issue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === Infinity || issue.input === -Infinity) return endless(issue.input);
      return issue.input === undefined
        ? `is missing; give ${kind(issue.expected)}`
        : `must be ${kind(issue.expected)}, not ${shownValue(issue.input)}`;
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}, not ${shownValue(issue.input)}`;
    case 'too_small':
      return `must be ${size(issue.origin, issue.minimum)} or more, not ${shownValue(issue.input)}`;
    case 'too_big':
      return `must be ${size(issue.origin, issue.maximum)} or less, not ${shownValue(issue.input)}`;
    case 'invalid_key':
      return issue.issues[0]?.message;
    case 'unrecognized_keys':
      return `has what is not known here: ${issue.keys.join(', ')}; check the spelling`;
    default:
      return undefined;
  }
}

/** What JSON makes of a number beyond 1.8e308: nobody wrote the word. */
function endless(value: number): string {
  const written = value > 0 ? '1e999' : '-1e999';
  return `must be a number that can be counted with, not ${value}, as ${written} or the like is read`;
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

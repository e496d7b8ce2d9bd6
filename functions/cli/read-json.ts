import { readFile } from 'node:fs/promises';
import type * as z from 'zod';
import {
  ok,
  parseInput,
  parseJson,
  problem,
  type Result,
  refused,
} from '../../lib/kernel/index.ts';
import { findInputFile } from './input-file.ts';
import type { Session } from './session.ts';
import { bytesInWords } from './text/wording.ts';

/** More than most inputs in JSON have; a register given by mistake is not read to its end. */
const MOST_BYTES = 256 * 1024;

/** An input from a JSON file, or from standard input where the file is `-`. `what` names it: "request". */
export async function readJson<S extends z.ZodType>(
  session: Session,
  given: string,
  schema: S,
  what: string,
): Promise<Result<z.infer<S>>> {
  const value = await readJsonValue(session, given, what);
  return value.ok ? parseInput(schema, value.value, `The ${what} in ${nameOf(given)}`) : value;
}

/** The same before it is known what it holds. */
export async function readJsonValue(
  session: Session,
  given: string,
  what: string,
  mostBytes = MOST_BYTES,
): Promise<Result<unknown>> {
  const text = await textOf(session, given, what, mostBytes);
  return text.ok ? parseJson(text.value, nameOf(given)) : text;
}

async function textOf(
  session: Session,
  given: string,
  what: string,
  mostBytes: number,
): Promise<Result<string | Uint8Array>> {
  if (given === '-') {
    const text = await session.readStdin();
    return text.trim() === ''
      ? refused(
          problem('invalid', 'empty-file', `Standard input is empty; give a ${what} as JSON.`),
        )
      : ok(text);
  }
  const file = findInputFile(session, given);
  if (!file.ok) return file;
  if (file.value.bytes > mostBytes) {
    const detail = `${given} has more than ${bytesInWords(mostBytes)}, which no ${what} has. Is it the right file?`;
    return refused(problem('too-large', 'file-too-large', detail));
  }
  return ok(await readFile(file.value.path));
}

export function nameOf(given: string): string {
  return given === '-' ? 'standard input' : given;
}

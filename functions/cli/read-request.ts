import { readFile } from 'node:fs/promises';
import { ok, parseInput, problem, type Result, refused } from '../../lib/kernel/index.ts';
import { $RequestInput, type RequestInput } from '../../lib/requests/index.ts';
import { findInputFile } from './input-file.ts';
import type { Session } from './session.ts';

/** More than any request has; a register given by mistake is not read to its end. */
const MOST_BYTES = 256 * 1024;
const UTF8_BOM = /^\uFEFF/;

/** A placement request from a JSON file, or from standard input where the file is `-`. */
export async function readRequest(session: Session, given: string): Promise<Result<RequestInput>> {
  const text = await textOf(session, given);
  if (!text.ok) return text;
  let value: unknown;
  try {
    value = JSON.parse(text.value.replace(UTF8_BOM, ''));
  } catch (error) {
    const why = error instanceof Error ? error.message : 'it does not parse';
    return refused(problem('invalid', 'not-json', `${nameOf(given)} is not JSON: ${why}.`));
  }
  return parseInput($RequestInput, value, `The request in ${nameOf(given)}`);
}

async function textOf(session: Session, given: string): Promise<Result<string>> {
  if (given === '-') {
    const text = await session.readStdin();
    return text.trim() === ''
      ? refused(
          problem('invalid', 'empty-file', 'Standard input is empty; give a request as JSON.'),
        )
      : ok(text);
  }
  const file = findInputFile(session, given);
  if (!file.ok) return file;
  if (file.value.bytes > MOST_BYTES) {
    const detail = `${given} has more than ${MOST_BYTES / 1024} KB, which no request has. Is it the right file?`;
    return refused(problem('too-large', 'file-too-large', detail));
  }
  return ok(await readFile(file.value.path, 'utf8'));
}

function nameOf(given: string): string {
  return given === '-' ? 'standard input' : given;
}

import { findJsonBreak, type JsonBreak } from './json-break.ts';
import { jsonPointer, problem } from './problem.ts';
import { ok, type Result, refused } from './result.ts';

const BYTE_ORDER_MARK = /^\uFEFF/;

/** JSON from outside, as text or as the bytes of one. `what` names it: "The body". Refused with a pointer to its fault. */
export function parseJson(input: string | Uint8Array, what: string): Result<unknown> {
  const text = typeof input === 'string' ? input.replace(BYTE_ORDER_MARK, '') : textOf(input);
  if (text === null) {
    const detail = `${what} is not in UTF-8, in which JSON is written. Save or send it as UTF-8.`;
    return refused(problem('invalid', 'not-utf-8', detail));
  }
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    const found = findJsonBreak(text);
    if (found === null) {
      const why = error instanceof Error ? error.message : 'it does not parse';
      return refused(problem('invalid', 'not-json', `${what} is not JSON: ${why}.`));
    }
    const pointer = jsonPointer(found.path);
    const detail = breakInWords(found);
    const where = pointer === '' ? '' : ` at ${pointer}`;
    return refused(
      problem('invalid', 'not-json', `${what} is not JSON${where}: ${detail}.`, [
        { pointer, detail },
      ]),
    );
  }
}

/** Null where the bytes are no UTF-8. A mark of the byte order is left out. */
function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const DUE: Readonly<Record<JsonBreak['due'], string>> = {
  value: 'a value',
  name: 'a name in double quotes',
  colon: 'a colon',
  'comma or end': 'a comma, or the end of the list or object',
  end: 'the end',
};

const NO_NUMBERS = /^[-+]?(nan|inf|infinity)$/i;

function breakInWords({ line, column, found, due }: JsonBreak): string {
  const where = `at line ${line}, column ${column}`;
  if (found === '') {
    return `ends ${where}, where ${DUE[due]} is due: it was not saved or sent to its end`;
  }
  if (NO_NUMBERS.test(found)) return `is ${found} ${where}, and JSON has no such number; give one`;
  if (found === '"' && due !== 'comma or end') {
    return `has a text in quotes that begins ${where} and has no end, or holds what must be escaped`;
  }
  return `has ${JSON.stringify(found)} ${where}, where ${DUE[due]} is due`;
}

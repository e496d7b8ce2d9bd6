import { writeFile } from 'node:fs/promises';
import { ok, problem, type Result, refused } from '../../lib/kernel/index.ts';
import type { Session } from './session.ts';

/** Writes a result as JSON to the file that the person named; null where none was named. */
export async function saveResult(
  session: Pick<Session, 'pathOf'>,
  file: string | undefined,
  result: unknown,
): Promise<Result<string | null>> {
  if (file === undefined) return ok(null);
  const path = session.pathOf(file);
  try {
    await writeFile(path, `${JSON.stringify(result, null, 2)}\n`);
    return ok(path);
  } catch (error) {
    const why = error instanceof Error ? error.message : 'it cannot be written';
    return refused(problem('invalid', 'not-written', `Nothing was written to ${path}: ${why}.`));
  }
}

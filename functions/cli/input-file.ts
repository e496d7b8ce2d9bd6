import { accessSync, constants, statSync } from 'node:fs';
import { basename } from 'node:path';
import { ok, problem, type Result, refused } from '../../lib/kernel/index.ts';
import type { Session } from './session.ts';

/** A file that is there to be read. */
export interface InputFile {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
}

/** Looks at a file before any work begins: it must be there, be a file, hold something and let itself be read. */
export function findInputFile(session: Pick<Session, 'pathOf'>, given: string): Result<InputFile> {
  const path = session.pathOf(given);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return wrong('file-missing', `There is no file ${path}.`);
  if (stat.isDirectory()) return wrong('file-is-folder', `${path} is a folder. Give a file.`);
  if (stat.isFile() && stat.size === 0) {
    return wrong('empty-file', `${path} is empty. Was it saved or downloaded to its end?`);
  }
  try {
    accessSync(path, constants.R_OK);
  } catch {
    return wrong('file-not-readable', `${path} may not be read by you. Change its permissions.`);
  }
  return ok({ path, name: basename(path), bytes: stat.size });
}

function wrong(code: string, detail: string) {
  return refused(problem('invalid', code, detail));
}

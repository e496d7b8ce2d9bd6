import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import * as z from 'zod';

/** Who holds the data folder: the process that started the engine, the engine, and its port once it answers. */
const $EngineLock = z.object({
  ownerPid: z.int(),
  enginePid: z.int().nullable(),
  port: z.int().nullable(),
});
export type EngineLock = z.infer<typeof $EngineLock>;

/** Takes the lock; false when the file is there already. */
export function takeLock(path: string, lock: EngineLock): boolean {
  try {
    writeFileSync(path, JSON.stringify(lock), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

export function rewriteLock(path: string, lock: EngineLock): void {
  writeFileSync(path, JSON.stringify(lock));
}

/** Null when there is no lock or what is there cannot be read (a crash in the middle of writing it). */
export function readLock(path: string): EngineLock | null {
  try {
    return $EngineLock.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}

/** Whether an unreadable lock is old enough to be a crash's and not a lock that is being written now. */
export function isAbandoned(path: string, now: number): boolean {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat !== undefined && now - stat.mtimeMs > 2_000;
}

export function dropLock(path: string): void {
  rmSync(path, { force: true });
}

/** Whether a process runs. One that was killed and waits to be buried by its parent (a zombie) does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    // No /proc on this platform.
    return true;
  }
}

/** Whether a process that is alive is the engine and not another that got its number after a restart. */
export function isEngine(pid: number): boolean {
  if (!isAlive(pid)) return false;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('dynoxide');
  } catch {
    return false;
  }
}

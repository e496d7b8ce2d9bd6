import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { createRequire } from 'node:module';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  dropLock,
  isAbandoned,
  isAlive,
  isEngine,
  readLock,
  rewriteLock,
  takeLock,
} from './engine-lock.ts';

/** A running DynamoDB-compatible engine over the data folder. */
export interface Engine {
  readonly endpoint: string;
  /** False when another process of ours started it and this one only uses it. */
  readonly owned: boolean;
  /** Process that started it. */
  readonly ownerPid: number;
  /** Stops an owned engine and frees the data folder; leaves another's alone. */
  close(): Promise<void>;
}

const READY_WITHIN_MS = 10_000;

/**
 * Opens the embedded engine (Dynoxide) on `<dataDir>/table.db`: starts it, or joins the one that
 * another process of ours has started, since two engines must not open one file. An engine left
 * behind by a killed process is stopped first; its file survives that.
 */
export async function openEngine(dataDir: string): Promise<Engine> {
  mkdirSync(dataDir, { recursive: true });
  const lockPath = join(dataDir, 'engine.lock');
  const deadline = Date.now() + READY_WITHIN_MS;
  while (!takeLock(lockPath, { ownerPid: process.pid, enginePid: null, port: null })) {
    if (Date.now() > deadline) throw new Error(busy(dataDir, lockPath));
    const lock = readLock(lockPath);
    if (lock?.port && isAlive(lock.ownerPid) && (await accepts(lock.port))) {
      return joined(lock.port, lock.ownerPid);
    }
    if (lock && !isAlive(lock.ownerPid)) {
      await stopOrphan(lock.enginePid);
      // Another process may have taken the folder over meanwhile: only the dead owner's lock goes.
      if (readLock(lockPath)?.ownerPid === lock.ownerPid) dropLock(lockPath);
    }
    if (!lock && isAbandoned(lockPath, Date.now())) dropLock(lockPath);
    await sleep(50);
  }
  return await started(dataDir, lockPath);
}

function joined(port: number, ownerPid: number): Engine {
  return { endpoint: endpointOf(port), owned: false, ownerPid, close: async () => {} };
}

async function started(dataDir: string, lockPath: string): Promise<Engine> {
  const port = await freePort();
  const args = [
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
    '--db-path',
    join(dataDir, 'table.db'),
  ];
  const log = openSync(join(dataDir, 'engine.log'), 'a');
  const child = spawn(engineBinary(), args, { stdio: ['ignore', log, log] });
  closeSync(log);
  const kill = () => child.kill('SIGTERM');
  process.once('exit', kill);
  const enginePid = child.pid ?? null;
  rewriteLock(lockPath, { ownerPid: process.pid, enginePid, port: null });
  try {
    await answering(port, child);
  } catch (error) {
    dropLock(lockPath);
    throw error;
  }
  rewriteLock(lockPath, { ownerPid: process.pid, enginePid, port });
  return {
    endpoint: endpointOf(port),
    owned: true,
    ownerPid: process.pid,
    async close() {
      process.off('exit', kill);
      const gone = new Promise((resolve) => child.once('exit', resolve));
      if (child.exitCode === null && child.signalCode === null) {
        kill();
        await gone;
      }
      dropLock(lockPath);
    },
  };
}

/** Path of the engine's binary; says what to do on a platform that has none. */
function engineBinary(): string {
  const name = `@dynoxide/${process.platform}-${process.arch}/dynoxide`;
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch {
    throw new Error(
      `The embedded DynamoDB engine has no build for ${process.platform}-${process.arch} in node_modules ` +
        `(looked for ${name}). Start DynamoDB Local or another compatible engine and set DYNAMODB_ENDPOINT ` +
        'to its address, for example DYNAMODB_ENDPOINT=http://localhost:8000.',
    );
  }
}

async function stopOrphan(pid: number | null): Promise<void> {
  if (pid === null || !isEngine(pid)) return;
  process.kill(pid, 'SIGTERM');
  for (let waited = 0; waited < 3_000 && isEngine(pid); waited += 50) await sleep(50);
  if (isEngine(pid)) process.kill(pid, 'SIGKILL');
}

async function answering(port: number, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) {
      throw new Error(
        `The embedded DynamoDB engine stopped at once (exit code ${child.exitCode}).`,
      );
    }
    if (await accepts(port)) return;
    await sleep(10);
  }
  child.kill('SIGKILL');
  throw new Error(
    `The embedded DynamoDB engine did not answer within ${READY_WITHIN_MS / 1000} s.`,
  );
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

/** The engine does not report a port that it chose itself, so one is found for it. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object'
          ? resolve(address.port)
          : reject(new Error('no free port on 127.0.0.1')),
      );
    });
  });
}

function endpointOf(port: number): string {
  return `http://127.0.0.1:${port}`;
}

function busy(dataDir: string, lockPath: string): string {
  return `Another process is starting on ${dataDir}. Try again; if nothing is running, delete ${lockPath}.`;
}

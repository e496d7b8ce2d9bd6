import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEngine } from '../../lib/adapters/engine/embedded-engine.ts';
import { isEngine, readLock } from '../../lib/adapters/engine/engine-lock.ts';

describe('the embedded engine', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'rightplace-engine-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  it('is joined, not started twice, by a second opening', async () => {
    const first = await openEngine(dataDir);
    const second = await openEngine(dataDir);
    expect(second).toMatchObject({ owned: false, endpoint: first.endpoint, ownerPid: process.pid });
    await second.close();
    expect(isEngine(readLock(join(dataDir, 'engine.lock'))?.enginePid ?? 0)).toBe(true);
    await first.close();
    expect(readLock(join(dataDir, 'engine.lock'))).toBeNull();
  });

  it('opens one engine when two open at the same moment', async () => {
    const engines = await Promise.all([openEngine(dataDir), openEngine(dataDir)]);
    expect(engines.filter(({ owned }) => owned)).toHaveLength(1);
    for (const engine of engines) await engine.close();
  });

  it('takes over a folder whose owner was killed, and stops the engine left behind', async () => {
    const orphan = await orphanedEngine(dataDir);
    const engine = await openEngine(dataDir);
    expect(engine.owned).toBe(true);
    expect(isEngine(orphan)).toBe(false);
    await engine.close();
  });

  it('takes over a lock that a crash left half written', async () => {
    const lock = join(dataDir, 'engine.lock');
    writeFileSync(lock, '{"owner');
    utimesSync(lock, 1_700_000_000, 1_700_000_000);
    const engine = await openEngine(dataDir);
    expect(engine.owned).toBe(true);
    await engine.close();
  });

  /** Kills a process that owns an engine, as kill -9 does, and gives the pid of the engine left behind. */
  async function orphanedEngine(dir: string): Promise<number> {
    const script = `import { openEngine } from './lib/adapters/engine/embedded-engine.ts';
      await openEngine(${JSON.stringify(dir)}); process.stdout.write('open');
      setInterval(() => {}, 1000);`;
    const child = spawn('node_modules/.bin/tsx', ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    const lock = readLock(join(dir, 'engine.lock'));
    const ended = new Promise((resolve) => child.once('exit', resolve));
    process.kill(lock?.ownerPid ?? 0, 'SIGKILL');
    await ended;
    return lock?.enginePid ?? 0;
  }
});

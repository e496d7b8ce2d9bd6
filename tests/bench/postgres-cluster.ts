import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const INSTALLED = '/usr/lib/postgresql';
export const HOW_TO_INSTALL = 'apt-get install postgresql-15 postgresql-15-postgis-3';

/** The newest version that is installed with PostGIS; null without any. */
export function postgresVersion(): string | null {
  if (!existsSync(INSTALLED)) return null;
  const versions = readdirSync(INSTALLED).filter(
    (version) =>
      existsSync(join(INSTALLED, version, 'bin/initdb')) &&
      existsSync(`/usr/share/postgresql/${version}/extension/postgis.control`),
  );
  return versions.sort((a, b) => Number(a) - Number(b)).at(-1) ?? null;
}

/** A cluster of its own, on a socket in a temporary folder. */
export interface PostgresCluster {
  readonly host: string;
  /** Stops it and deletes its folder; again does nothing. */
  stop(): void;
}

/** It goes when the process does, however that ends, short of being killed. */
export function startPostgres(version: string): PostgresCluster {
  const dir = mkdtempSync(join(tmpdir(), 'rightplace-bench-pg-'));
  // The server refuses root.
  const isRoot = process.getuid?.() === 0;
  const run = (program: string, ...args: string[]) => {
    const binary = join(INSTALLED, version, 'bin', program);
    const [command, ...rest] = isRoot
      ? ['runuser', '-u', 'postgres', '--', binary, ...args]
      : [binary, ...args];
    execFileSync(command ?? binary, rest, { cwd: dir, stdio: 'ignore' });
  };
  const data = join(dir, 'data');
  const stop = () => {
    process.off('exit', stop);
    process.off('SIGINT', end);
    process.off('SIGTERM', end);
    if (existsSync(join(data, 'postmaster.pid')))
      run('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop');
    rmSync(dir, { recursive: true, force: true });
  };
  const end = () => process.exit(130);
  process.on('exit', stop);
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  try {
    if (isRoot) execFileSync('chown', ['postgres', dir]);
    run(
      'initdb',
      '-D',
      data,
      '-A',
      'trust',
      '-U',
      'bench',
      '-E',
      'UTF8',
      '--locale=C',
      '--no-sync',
    );
    const options = `-c listen_addresses= -c unix_socket_directories=${dir} -c fsync=off -c jit=off -c shared_buffers=512MB -c work_mem=64MB`;
    run('pg_ctl', '-D', data, '-o', options, '-w', '-l', join(dir, 'log'), 'start');
  } catch (error) {
    stop();
    throw error;
  }
  return { host: dir, stop };
}

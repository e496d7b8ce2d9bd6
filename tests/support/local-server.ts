import { type ChildProcess, spawn } from 'node:child_process';

/** The product as `npm start` runs it, with what it said. */
export interface LocalServer {
  readonly base: string;
  /** Bearer token of a case officer of authority 990. */
  readonly token: string;
  readonly said: string;
  readonly child: ChildProcess;
}

/** Starts the product as `npm start` does, on a free port, and waits for what it prints. */
export function startServer(dataDir: string, ...options: readonly string[]): Promise<LocalServer> {
  const args = [
    '--import',
    'tsx',
    'functions/local.ts',
    '--port',
    '0',
    '--data-dir',
    dataDir,
    ...options,
  ];
  const child = spawn('node', args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  return new Promise((resolve, reject) => {
    child.stderr.on('data', (chunk) => {
      said += String(chunk);
    });
    child.once('exit', () => reject(new Error(said)));
    child.stdout.on('data', (chunk) => {
      said += String(chunk);
      const base = /http:\/\/localhost:\d+/.exec(said)?.[0];
      const token = /OFFICER=(\S+)/.exec(said)?.[1];
      if (base && token && said.includes('Stop with')) resolve({ base, token, said, child });
    });
  });
}

/** Sends a signal and waits for the end; the exit code, null where the signal ended it. */
export function endServer(server: LocalServer, signal: NodeJS.Signals): Promise<number | null> {
  return new Promise((resolve) => {
    server.child.once('exit', (code) => resolve(code));
    server.child.kill(signal);
  });
}

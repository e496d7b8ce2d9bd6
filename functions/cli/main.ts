import { EXIT } from './exit-code.ts';
import { processOutput } from './output.ts';
import { runCli } from './run-cli.ts';

const stop = new AbortController();
// Once: a person who asks again is not kept waiting.
process.once('SIGINT', () => stop.abort());
process.once('SIGTERM', () => stop.abort());
// A reader that has seen enough (`| head`) is no failure of the command.
process.stdout.on('error', (error: Error) => {
  if (!('code' in error && error.code === 'EPIPE')) throw error;
});

runCli(process.argv.slice(2), {
  output: processOutput(),
  env: process.env,
  signal: stop.signal,
}).then(({ exitCode }) => {
  process.exitCode = exitCode;
  // What was stopped half-way may still hold the process open; its data folder is closed.
  if (exitCode === EXIT.interrupted) process.exit();
});

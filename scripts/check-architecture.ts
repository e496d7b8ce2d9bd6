import { execFileSync } from 'node:child_process';

/** A run that saw fewer modules than this did not see the code: with an unreadable config it says "no violations". */
const FEWEST_MODULES = 60;

const args = [
  '--config',
  '.dependency-cruiser.cjs',
  '--output-type',
  'err',
  'lib',
  'functions',
  'infra',
  'demo',
];
const output = execFileSync('node_modules/.bin/depcruise', args, { encoding: 'utf8' });
const modules = Number(/(\d+) modules/.exec(output)?.[1] ?? 0);
process.stdout.write(output);
if (modules < FEWEST_MODULES) {
  process.stderr.write(
    `Only ${modules} modules were looked at; the architecture was not checked.\n`,
  );
  process.exit(1);
}

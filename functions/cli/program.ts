import { Command, type OutputConfiguration } from 'commander';
import type { CliCommand } from './command.ts';
import { COMMANDS } from './commands/index.ts';

type Act = (command: CliCommand, values: Readonly<Record<string, unknown>>) => Promise<void>;

const AFTER_HELP = `
Exit codes:
  0  done
  1  unexpected failure
  2  wrong usage, or an input that is not valid
  3  not found, or no register imported yet
  4  in conflict with what is stored, or changed meanwhile
  5  a replay that does not give the same bytes, or a plan that breaks a rule

With --json standard output holds one JSON document and nothing else, and a problem is one JSON
object {kind, code, detail, faults} on standard error; there is no progress then. npm prints two
lines of its own unless it is told not to: npm run --silent rightplace -- <command> --json

While npm start runs on the same data folder, commands work on its table.

Examples:
  npm run rightplace -- import register edubasealldata20260614.csv
  npm run rightplace -- match request.json --authority 383
  npm run rightplace -- list create --authority 383 --request 01JBZ0000000000000000000AA
  npm run rightplace -- plan docs/formats/examples/demo-round.json`;

const GROUPS: Readonly<Record<string, string>> = {
  import: 'Read files of the register and of postcodes',
  register: 'The national register of settings',
  request: 'Placement requests of an authority',
  list: 'Tailored lists of an authority',
  demo: 'Simulated data for demonstrations',
  backup: 'Everything of a data folder, out of it and into another',
  member: 'People of an organisation',
  policy: 'The policy by which an authority ranks',
};

/** The commands as commander knows them; `act` carries out the one that was called. */
export function createProgram(
  say: Pick<OutputConfiguration, 'writeOut' | 'writeErr'>,
  act: Act,
): Command {
  const program = new Command('rightplace')
    .description('Ranks settings for a child’s tailored placement list (England, SEND).')
    .usage('<command> [options]')
    .option('--json', 'print one JSON document on standard output')
    .option('--data-dir <path>', 'where table and objects are kept', '.data')
    .configureHelp({ showGlobalOptions: true })
    // Commander's own words for mistakes are put into ours by runCli.
    .configureOutput({ ...say, outputError: () => {} })
    .exitOverride()
    .addHelpText('after', AFTER_HELP);
  for (const command of COMMANDS) mount(program, command, act);
  return program;
}

function mount(program: Command, command: CliCommand, act: Act): void {
  const [first = '', second] = command.name.split(' ');
  const parent = second === undefined ? program : groupOf(program, first);
  const mounted = parent.command(second ?? first).description(command.summary);
  for (const [written, meaning] of command.arguments ?? []) mounted.argument(written, meaning);
  for (const [written, meaning] of command.required ?? []) mounted.requiredOption(written, meaning);
  for (const [written, meaning] of command.options ?? []) mounted.option(written, meaning);
  const examples = command.examples.map((example) => `  npm run rightplace -- ${example}`);
  mounted.addHelpText('after', `\nExamples:\n${examples.join('\n')}`);
  mounted.action(() => act(command, valuesOf(mounted)));
}

function groupOf(program: Command, name: string): Command {
  const there = program.commands.find((group) => group.name() === name);
  return there ?? program.command(name).description(GROUPS[name] ?? '');
}

/** Arguments and options by name. */
function valuesOf(command: Command): Record<string, unknown> {
  const args = command.registeredArguments.map((argument, i): [string, unknown] => [
    argument.name(),
    command.processedArgs[i],
  ]);
  return { ...Object.fromEntries(args), ...command.optsWithGlobals<Record<string, unknown>>() };
}

import { contextsDiagram, contextsTable } from './contexts-diagram.ts';
import { page, table } from './page.ts';
import { storesOf } from './stores-of.ts';
import { type System, systemOf } from './system.ts';
import { shortName, systemDiagram } from './system-diagram.ts';
import type { Templates } from './templates.ts';

/** docs/architecture.md: what is deployed, from its templates, and what the code consists of, from its imports. */
export function architecture(templates: Templates): string {
  const system = systemOf(templates);
  const functions = system.functions.map((one) => {
    const { reads, writes, gets, puts } = storesOf(one);
    const size = `${one.memoryMb} MB, ${one.seconds} s`;
    return [
      shortName(one.id),
      one.does,
      callersOf(system, one.id),
      size,
      reads,
      writes,
      gets,
      puts,
    ];
  });
  return page('Architecture', [
    '## What is deployed',
    'The production stage, as CloudFormation gets it. Full arrows carry calls and writes, dotted ones reads and what failed.',
    `\`\`\`mermaid\n${systemDiagram(templates)}\n\`\`\``,
    table(
      [
        'function',
        'what it does',
        'called by',
        'memory, longest',
        'reads items of',
        'writes items of',
        'gets objects',
        'puts objects',
      ],
      functions,
    ),
    'An act, its audit entry and its event are one transaction. The stream takes the event to the dispatcher, and this to the queue of its topic ([events.md](events.md)). Every function has a role of its own; `tests/infra/permissions.txt` lists what each may do.',
    '## What the code consists of',
    'Contexts of `lib` from low to high: an arrow means “imports”. What follows from other arrows is left out of the drawing; the table has all. `.dependency-cruiser.cjs` holds the rules. Kernel, policy and access stand below all others. So does webhooks, which carries what any context tells and knows none of them: it imports kernel and access alone.',
    `\`\`\`mermaid\n${contextsDiagram()}\n\`\`\``,
    contextsTable(),
  ]);
}

function callersOf({ listening, clocks }: System, id: string): string {
  const heard = listening
    .filter(({ listener }) => listener === id)
    .map(({ source, batch, atOnce }) => {
      if (source === 'TableStreamArn') return `the table’s stream, ${batch} events at once`;
      return `the ${shortName(source)} queue: ${batch} at once, by ${atOnce ?? 'any number'} in parallel`;
    });
  const called = clocks.filter(({ calls }) => calls === id).map(({ every }) => every);
  return [...heard, ...called].join('; ') || 'API Gateway';
}

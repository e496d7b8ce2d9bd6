import { readdirSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';

/** Which parts of the code import which, from the imports themselves: `lib/kernel` and the like. */
export function importsBetweenParts(): ReadonlyMap<string, ReadonlySet<string>> {
  const imports = new Map<string, Set<string>>();
  for (const file of sourceFiles(['lib', 'functions'])) {
    const part = partOf(file);
    const known = imports.get(part) ?? new Set();
    imports.set(part, known);
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/from '(\.{1,2}\/[^']+)'/g)) {
      const to = partOf(normalize(join(file, '..', path)));
      if (to !== part) known.add(to);
    }
  }
  return imports;
}

export function sourceFiles(folders: readonly string[]): string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
    )
    .filter((file) => /\.tsx?$/.test(file))
    .sort();
}

/** The context of a file in lib; the folder of one in functions. */
function partOf(file: string): string {
  const [top, folder = ''] = file.split('/');
  return folder.includes('.') ? `${top}` : `${top}/${folder}`;
}

/** Contexts from low to high, and who imports whom; what follows from another arrow is left out. */
export function contextsDiagram(): string {
  const imports = importsBetweenParts();
  const contexts = [...imports.keys()].filter((part) => part.startsWith('lib/'));
  const ports = contexts.filter((part) => part !== 'lib/adapters');
  const of = (part: string) => [...(imports.get(part) ?? [])].filter((to) => ports.includes(to));
  return [
    'flowchart BT',
    ...ports.map((part) => `  ${idOf(part)}["${part.slice('lib/'.length)}"]`),
    '  adapters["adapters: table, objects, queues, travel, solver"]',
    '  functions["functions: use cases, API, workers, command line"]',
    ...ports.flatMap((part) =>
      of(part)
        .filter((to) => !of(part).some((between) => reaches(between, to, of)))
        .sort()
        .map((to) => `  ${idOf(part)} --> ${idOf(to)}`),
    ),
    ...topOf(ports, of).map((part) => `  functions --> ${idOf(part)}`),
    ...topOf(ports, of).map((part) => `  adapters -. fills the ports of .-> ${idOf(part)}`),
    '  functions -. puts together .-> adapters',
  ].join('\n');
}

/** Contexts that no other imports. */
function topOf(ports: readonly string[], of: (part: string) => readonly string[]): string[] {
  return ports.filter((part) => !ports.some((other) => of(other).includes(part)));
}

function reaches(from: string, to: string, of: (part: string) => readonly string[]): boolean {
  return of(from).some((next) => next === to || reaches(next, to, of));
}

function idOf(part: string): string {
  return part.replace('lib/', '').replaceAll('-', '_');
}

/** Which context imports which, in full. */
export function contextsTable(): string {
  const imports = importsBetweenParts();
  const rows = [...imports]
    .filter(([part]) => part.startsWith('lib/'))
    .map(([part, to]) => {
      const names = [...to].filter((one) => one.startsWith('lib/')).map((one) => one.slice(4));
      return `| ${part.slice(4)} | ${names.sort().join(', ') || 'nothing of ours'} |`;
    });
  return ['| context | imports |', '|---|---|', ...rows].join('\n');
}

import * as z from 'zod';
import { ok, problem, type Result, refused } from '../../../lib/kernel/index.ts';
import type { RegisterImport, RegisterPointer } from '../../../lib/register/index.ts';
import { defineCommand } from '../command.ts';
import { faultsOf } from '../import-faults.ts';
import { newestImport } from '../newest-import.ts';
import { importReportText } from '../text/import-report-text.ts';
import { instantInWords, shortId } from '../text/wording.ts';

/** `register show`: which register is current, and what its import found. */
export const registerShow = defineCommand({
  name: 'register show',
  summary: 'Which register is current, the report of its import, and whether a newer one waits',
  examples: ['register show', 'register show --json'],
  input: z.object({}),
  async handle(session) {
    const { deps } = await session.open();
    const current = await deps.register.current();
    if (current === null) return noRegister();
    const entry = await deps.register.getImport(current.pointer.importId);
    if (!entry.ok) return entry;
    const newest = await newestImport(deps);
    const waiting = newest.ok && newest.value.id > entry.value.id ? newest.value : null;
    const faults = await faultsOf(deps, entry.value);
    return ok({
      value: { current: current.pointer, import: entry.value, waiting: waiting?.id ?? null },
      text: () =>
        [
          heading(current.pointer, entry.value),
          importReportText(entry.value.report, faults),
          ...(waiting === null ? [] : [waits(waiting)]),
        ].join('\n\n'),
    });
  },
});

function noRegister(): Result<never> {
  return refused(
    problem(
      'not-found',
      'no-register',
      'No register has been imported yet. Import one: npm run rightplace -- import register <file>',
    ),
  );
}

function heading(pointer: RegisterPointer, entry: RegisterImport): string {
  return [
    `The current register is ${entry.fileName}, import ${entry.id}`,
    `  imported ${instantInWords(entry.importedAt)} by ${entry.importedBy}`,
    `  current since ${instantInWords(pointer.madeCurrentAt)} by ${pointer.madeCurrentBy}`,
    `  snapshot ${shortId(pointer.snapshotId)}`,
  ].join('\n');
}

function waits({ id, fileName, importedAt }: RegisterImport): string {
  return [
    `A newer import waits: ${fileName} of ${instantInWords(importedAt)}.`,
    `  npm run rightplace -- register diff ${id}`,
    `  npm run rightplace -- register make-current ${id}`,
  ].join('\n');
}

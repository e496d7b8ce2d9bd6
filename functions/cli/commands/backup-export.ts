import * as z from 'zod';
import { ok } from '../../../lib/kernel/index.ts';
import { exportBackup } from '../../use-cases/export-backup.ts';
import { defineCommand } from '../command.ts';
import { backupText } from '../text/backup-text.ts';

/** `backup export <folder>`: table, objects and uploads as they stand at one moment. */
export const backupExport = defineCommand({
  name: 'backup export',
  summary: 'Write the table, the objects and the uploads of the data folder into an empty folder',
  arguments: [['<folder>', 'an empty folder, or one that is not there yet']],
  examples: ['backup export ../rightplace-2026-11-23'],
  input: z.object({ folder: z.string().min(1, 'give a folder') }),
  async handle(session, { folder }) {
    const { kept, deps, filesIn } = await session.open();
    const into = filesIn(session.pathOf(folder));
    const { now, codeVersion } = deps;
    const exported = await exportBackup({ ...kept, now, codeVersion }, into);
    if (!exported.ok) return exported;
    return ok({
      value: exported.value,
      text: () => backupText(exported.value, `Exported to ${folder}`),
    });
  },
});

import * as z from 'zod';
import { ok } from '../../../lib/kernel/index.ts';
import { restoreBackup } from '../../use-cases/restore-backup.ts';
import { defineCommand } from '../command.ts';
import { backupText } from '../text/backup-text.ts';

/** `backup restore <folder>`: what was exported, into a data folder whose table is empty. */
export const backupRestore = defineCommand({
  name: 'backup restore',
  summary: 'Put an exported backup into a data folder whose table is empty',
  arguments: [['<folder>', 'the folder that was exported to']],
  examples: ['backup restore ../rightplace-2026-11-23 --data-dir .data-restored'],
  input: z.object({ folder: z.string().min(1, 'give a folder') }),
  async handle(session, { folder }) {
    const { kept, filesIn } = await session.open();
    const restored = await restoreBackup(kept, filesIn(session.pathOf(folder)));
    if (!restored.ok) return restored;
    return ok({
      value: restored.value,
      text: () => backupText(restored.value, `Restored from ${folder}, and compared with it`),
    });
  },
});

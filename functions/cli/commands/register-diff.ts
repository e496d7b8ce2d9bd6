import * as z from 'zod';
import { $Id, ok, problem, type Result, refused } from '../../../lib/kernel/index.ts';
import {
  $RegisterDiff,
  type RegisterDiff,
  type RegisterImport,
} from '../../../lib/register/index.ts';
import type { Deps } from '../../shared/deps.ts';
import { readJsonLines } from '../../shared/json-lines.ts';
import { defineCommand } from '../command.ts';
import { newestImport } from '../newest-import.ts';
import { diffText } from '../text/diff-text.ts';
import { instantInWords, shortId } from '../text/wording.ts';

/** `register diff [importId]`: what an import changes in the register that it was compared with. */
export const registerDiff = defineCommand({
  name: 'register diff',
  summary: 'What an import changes in the register before it; the newest import by default',
  arguments: [['[importId]', 'another import']],
  options: [['--all', 'every setting, not the first ten of each kind']],
  examples: ['register diff', 'register diff 01JBZ0000000000000000000AA --all'],
  input: z.object({ importId: $Id.optional(), all: z.boolean().default(false) }),
  async handle(session, { importId, all }) {
    const { deps } = await session.open();
    const entry = await (importId === undefined
      ? newestImport(deps)
      : deps.register.getImport(importId));
    if (!entry.ok) return entry;
    const diff = await storedDiff(deps, entry.value);
    if (!diff.ok) return diff;
    const current = (await deps.register.current())?.pointer.importId === entry.value.id;
    return ok({
      value: { import: entry.value, current, diff: diff.value },
      text: () =>
        [
          heading(entry.value, current),
          diff.value === null
            ? 'It was the first register, so there was nothing to compare it with.'
            : diffText(diff.value, all),
        ].join('\n\n'),
    });
  },
});

async function storedDiff(
  deps: Pick<Deps, 'objects'>,
  { id, diffId }: RegisterImport,
): Promise<Result<RegisterDiff | null>> {
  if (diffId === null) return ok(null);
  const bytes = await deps.objects.get('register-diff', diffId);
  const diff = $RegisterDiff.safeParse(bytes && readJsonLines(bytes)[0]);
  if (diff.success) return ok(diff.data);
  const detail = `The stored diff of import ${id} (${diffId}) is missing or cannot be read. Import the file again.`;
  return refused(problem('not-found', 'diff-missing', detail));
}

function heading(entry: RegisterImport, current: boolean): string {
  const before =
    entry.comparedWith === null ? '' : `, compared with ${shortId(entry.comparedWith)}`;
  const standing = current
    ? 'It is the current register.'
    : `It is not the current register. To make it so: npm run rightplace -- register make-current ${entry.id}`;
  return `Import ${entry.id}: ${entry.fileName} of ${instantInWords(entry.importedAt)}${before}\n${standing}`;
}

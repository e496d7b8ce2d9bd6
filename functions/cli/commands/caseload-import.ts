import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import type { Owner } from '../../../lib/access/index.ts';
import { $AuthorityCode, $CalendarDate, ok, type Result } from '../../../lib/kernel/index.ts';
import { $CaseloadTake, type Caseload } from '../../../lib/requests/index.ts';
import type { Deps } from '../../shared/deps.ts';
import { confirmCaseload } from '../../use-cases/caseload/begin-caseload.ts';
import { readCaseloadPreview, readCaseloadRun } from '../../use-cases/caseload/follow-caseload.ts';
import { previewCaseload } from '../../use-cases/caseload/preview-caseload.ts';
import { officerOf } from '../acting.ts';
import { defineCommand } from '../command.ts';
import { findInputFile } from '../input-file.ts';
import type { Session } from '../session.ts';
import { createStatusLine } from '../status-line.ts';
import { caseloadText } from '../text/caseload-text.ts';

const LOOK_EVERY_MS = 250;

/** `caseload import`: a file of children, looked at, and applied where the person says so. */
export const caseloadImport = defineCommand({
  name: 'caseload import',
  summary: 'Say what a CSV file of children would make and change; with --apply, do it',
  arguments: [['<file>', 'CSV, one line for each child, with a header']],
  required: [['--authority <code>', 'DfE code of the authority, for example 990']],
  options: [
    ['--apply', 'apply it; without this nothing is changed'],
    ['--take <rows>', 'new, or new-and-changed (the default)'],
    ['--start-date <date>', 'for children of whom the file says no start date'],
  ],
  examples: [
    'caseload import export.csv --authority 990',
    'caseload import export.csv --authority 990 --start-date 2027-09-01 --apply',
  ],
  input: z.object({
    file: z.string(),
    authority: $AuthorityCode,
    apply: z.boolean().default(false),
    take: $CaseloadTake.default('new-and-changed'),
    startDate: $CalendarDate.nullable().default(null),
  }),
  async handle(session, { file: given, authority, apply, take, startDate }) {
    const file = findInputFile(session, given);
    if (!file.ok) return file;
    const { deps } = await session.open();
    const { owner, principal } = officerOf(authority);
    // What a command that was killed has left is done first, so that the file is matched with all of it.
    await deps.eventsStored();
    const upload = { fileName: file.value.name, bytes: readFileSync(file.value.path), startDate };
    const made = await previewCaseload(deps, owner, principal, upload, null);
    if (!made.ok) return made;
    const { counts, id } = made.value;
    const rows = counts.new + (take === 'new' ? 0 : counts.changed);
    if (apply && rows > 0) {
      // Told of at once; this process works on it as it goes on.
      const starting: Deps = { ...deps, eventsStored: async () => {} };
      const begun = await confirmCaseload(starting, owner, principal, id, take);
      if (!begun.ok) return begun;
      await followed(session, deps, owner, begun.value);
    }
    return answer(deps, owner, id);
  },
});

async function answer(
  deps: Deps,
  owner: Owner,
  id: string,
): Promise<Result<{ value: unknown; text: () => string }>> {
  const caseload = await readCaseloadRun(deps, owner, id);
  if (!caseload.ok) return caseload;
  const preview = await readCaseloadPreview(deps, owner, id);
  if (!preview.ok) return preview;
  const { columns, faults } = preview.value;
  return ok({
    value: { ...caseload.value, columns, faults },
    text: () => caseloadText(caseload.value, preview.value),
  });
}

/** Works on what waits, and says how far it has come. */
async function followed(
  session: Session,
  deps: Deps,
  owner: Owner,
  { id, rows }: Caseload,
): Promise<void> {
  const line = createStatusLine(session);
  let working = true;
  const work = deps.eventsStored().finally(() => {
    working = false;
  });
  while (working) {
    await Promise.race([work, pause(LOOK_EVERY_MS)]);
    const run = await readCaseloadRun(deps, owner, id);
    if (!run.ok) continue;
    const { made, changed, refused } = run.value.applied;
    line.tell(() => `${made + changed + refused.length} of ${rows} rows`);
  }
  line.end();
}

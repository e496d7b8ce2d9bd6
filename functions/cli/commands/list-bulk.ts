import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import type { Owner } from '../../../lib/access/index.ts';
import {
  $AuthorityCode,
  $CalendarDate,
  $Phase,
  $YearGroup,
  canonicalJson,
  ok,
  type Result,
} from '../../../lib/kernel/index.ts';
import { isListRunOver, type ListRunScope } from '../../../lib/tailored-lists/index.ts';
import type { Deps } from '../../shared/deps.ts';
import { findInPages } from '../../shared/find-in-pages.ts';
import { readListRun, readListRunResult } from '../../use-cases/follow-list-run.ts';
import { startListRun } from '../../use-cases/start-list-run.ts';
import { officerOf } from '../acting.ts';
import { defineCommand } from '../command.ts';
import type { Session } from '../session.ts';
import { createStatusLine } from '../status-line.ts';
import { listRunText } from '../text/list-run-text.ts';

const LOOK_EVERY_MS = 250;
const BAR = 30;

/** `list bulk`: lists for many requests at once, by the worker that AWS runs as well. */
export const listBulk = defineCommand({
  name: 'list bulk',
  summary: 'Make a list for each of an authority’s requests; a run that was killed goes on',
  required: [['--authority <code>', 'DfE code of the authority, for example 383']],
  options: [
    ['--phase <phase>', 'only requests for this phase, for example secondary'],
    ['--starts-from <date>', 'only requests that start on this day or later'],
    ['--starts-to <date>', 'only requests that start on this day or earlier'],
    ['--year-group <number>', 'only children of this year group on the start date, for example 7'],
    ['--without-list', 'only requests that have no list yet'],
  ],
  examples: ['list bulk --authority 383 --phase secondary --starts-from 2027-09-01'],
  input: z.object({
    authority: $AuthorityCode,
    phase: $Phase.nullable().default(null),
    startsFrom: $CalendarDate.nullable().default(null),
    startsTo: $CalendarDate.nullable().default(null),
    yearGroup: z.coerce.number().pipe($YearGroup).nullable().default(null),
    withoutList: z.boolean().default(false),
  }),
  async handle(session, { authority, ...scope }) {
    const { deps } = await session.open();
    const { owner } = officerOf(authority);
    const id = await leftOffOrBegun(session, deps, authority, scope);
    if (!id.ok) return id;
    await followed(session, deps, owner, id.value);
    const run = await readListRun(deps, owner, id.value);
    if (!run.ok) return run;
    const result = await readListRunResult(deps, owner, id.value);
    if (!result.ok) return result;
    return ok({
      value: { ...run.value, result: result.value },
      text: () => listRunText(run.value, result.value),
    });
  },
});

/** The run of the same requests that a process left off when it was killed; else a new one. */
async function leftOffOrBegun(
  session: Session,
  deps: Deps,
  authority: string,
  scope: ListRunScope,
): Promise<Result<string>> {
  const { owner, principal } = officerOf(authority);
  const [leftOff] = await findInPages(
    (page) => deps.listRuns(owner).list(page),
    (run) =>
      !isListRunOver(run) && !run.cancel && canonicalJson(run.scope) === canonicalJson(scope),
  );
  if (leftOff) {
    if (session.showProgress) session.output.err(`Going on with list run ${leftOff.id}.\n`);
    return ok(leftOff.id);
  }
  // Told of at once; this process works on it as it goes on.
  const starting: Deps = { ...deps, eventsStored: async () => {} };
  const started = await startListRun(starting, owner, principal, scope, null);
  return started.ok ? ok(started.value.id) : started;
}

/** Works on what waits, and says how far it has come. */
async function followed(session: Session, deps: Deps, owner: Owner, id: string): Promise<void> {
  const line = createStatusLine(session);
  let working = true;
  const work = deps.eventsStored().finally(() => {
    working = false;
  });
  while (working) {
    await Promise.race([work, pause(LOOK_EVERY_MS)]);
    const run = await readListRun(deps, owner, id);
    if (run.ok) line.tell(() => bar(run.value.progress.done, run.value.requests));
  }
  line.end();
}

function bar(done: number, of: number | null): string {
  if (of === null) return 'finding the requests';
  const full = of === 0 ? BAR : Math.round((done / of) * BAR);
  return `[${'#'.repeat(full)}${'.'.repeat(BAR - full)}] ${done} of ${of} lists`;
}

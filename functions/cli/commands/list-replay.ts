import * as z from 'zod';
import { $AuthorityCode, $Id, ok } from '../../../lib/kernel/index.ts';
import type { ReplayOutcome } from '../../../lib/tailored-lists/index.ts';
import { replayList } from '../../use-cases/replay-list.ts';
import { officerOf } from '../acting.ts';
import { defineCommand } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { $Version, listVersion } from '../list-version.ts';

/** `list replay`: a stored list decided again from its stored inputs, and compared byte by byte. */
export const listReplay = defineCommand({
  name: 'list replay',
  summary: 'Decide a stored list again from its inputs and compare it byte by byte',
  required: [
    ['--authority <code>', 'DfE code of the authority, for example 383'],
    ['--request <id>', 'the request'],
  ],
  options: [['--version <n>', 'an earlier version; the latest by default']],
  examples: ['list replay --authority 383 --request 01JBZ0000000000000000000AA --version 1'],
  input: z.object({
    authority: $AuthorityCode,
    request: $Id,
    version: $Version.optional(),
  }),
  async handle(session, { authority, request, ...asked }) {
    const { deps } = await session.open();
    const { owner } = officerOf(authority);
    const version = await listVersion(deps, owner, request, asked.version);
    if (!version.ok) return version;
    const replayed = await replayList(deps, owner, request, version.value);
    if (!replayed.ok) return replayed;
    const outcome = replayed.value;
    return ok({
      value: { requestId: request, version: version.value, ...outcome },
      text: () => `List ${version.value} of request ${request}: ${outcomeText(outcome)}`,
      exitCode: outcome.outcome === 'same' ? EXIT.done : EXIT.differs,
    });
  },
});

function outcomeText(outcome: ReplayOutcome): string {
  if (outcome.outcome === 'same') return `same, byte for byte (body ${outcome.bodyId}).`;
  const why =
    outcome.outcome === 'differs'
      ? 'differs under the same ranking version, which is a fault to be looked into.'
      : `differs; it was made by ranking version ${outcome.storedVersion}, and this is version ${outcome.runningVersion}.`;
  return [why, ...outcome.differences.map((place) => `  ${place}`)].join('\n');
}

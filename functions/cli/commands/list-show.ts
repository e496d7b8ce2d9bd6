import * as z from 'zod';
import { $AuthorityCode, $Id, ok, problem, refused } from '../../../lib/kernel/index.ts';
import { listCsv } from '../../use-cases/list-csv.ts';
import { readList } from '../../use-cases/read-list.ts';
import { officerOf } from '../acting.ts';
import { defineCommand } from '../command.ts';
import { $Version, listVersion } from '../list-version.ts';
import { storedListText } from '../text/stored-list-text.ts';

/** `list show`: a stored list, for reading or as CSV. */
export const listShow = defineCommand({
  name: 'list show',
  summary: 'A stored list; the latest of the request unless a version is named',
  required: [
    ['--authority <code>', 'DfE code of the authority, for example 383'],
    ['--request <id>', 'the request'],
  ],
  options: [
    ['--version <n>', 'an earlier version'],
    ['--csv', 'as CSV for a spreadsheet'],
    ['--family', 'the reasons in plain English, as families read them'],
    ['--all', 'every setting considered and not listed, not the first ten'],
  ],
  examples: [
    'list show --authority 383 --request 01JBZ0000000000000000000AA',
    'list show --authority 383 --request 01JBZ0000000000000000000AA --version 1 --csv > list.csv',
  ],
  input: z.object({
    authority: $AuthorityCode,
    request: $Id,
    version: $Version.optional(),
    csv: z.boolean().default(false),
    json: z.boolean().default(false),
    family: z.boolean().default(false),
    all: z.boolean().default(false),
  }),
  async handle(session, { authority, request, csv, json, family, all, ...asked }) {
    if (csv && json) {
      return refused(problem('invalid', 'wrong-usage', 'Give --csv or --json, not both.'));
    }
    const { deps } = await session.open();
    const { owner } = officerOf(authority);
    const version = await listVersion(deps, owner, request, asked.version);
    if (!version.ok) return version;
    const list = await readList(deps, owner, request, version.value);
    if (!list.ok) return list;
    const { entry, body } = list.value;
    const readers = family ? 'family' : 'professional';
    return ok({
      value: { ...entry, body },
      text: () => (csv ? listCsv(list.value) : storedListText(list.value, readers, all)),
    });
  },
});

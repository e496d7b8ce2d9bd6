import * as z from 'zod';
import { $AuthorityCode, $Id, ok } from '../../../lib/kernel/index.ts';
import { createList } from '../../use-cases/create-list.ts';
import { officerOf } from '../acting.ts';
import { defineCommand } from '../command.ts';
import { storedListText } from '../text/stored-list-text.ts';

/** `list create`: the next version of a request's list is made and stored. */
export const listCreate = defineCommand({
  name: 'list create',
  summary: 'Make and store the next version of a request’s list',
  required: [
    ['--authority <code>', 'DfE code of the authority, for example 383'],
    ['--request <id>', 'the request, as request create and request list name it'],
  ],
  options: [
    ['--family', 'the reasons in plain English, as families read them'],
    ['--all', 'every setting considered and not listed, not the first ten'],
  ],
  examples: ['list create --authority 383 --request 01JBZ0000000000000000000AA'],
  input: z.object({
    authority: $AuthorityCode,
    request: $Id,
    family: z.boolean().default(false),
    all: z.boolean().default(false),
  }),
  async handle(session, { authority, request, family, all }) {
    const { deps } = await session.open();
    const { owner, principal } = officerOf(authority);
    const made = await createList(deps, owner, principal, request, null);
    if (!made.ok) return made;
    const { entry, body } = made.value;
    const named = `--authority ${authority} --request ${request} --version ${entry.version}`;
    return ok({
      value: { ...entry, body },
      text: () =>
        `${storedListText(made.value, family ? 'family' : 'professional', all)}\n\n` +
        `Stored. To read or to check it:\n  npm run rightplace -- list show ${named}\n` +
        `  npm run rightplace -- list replay ${named}`,
    });
  },
});

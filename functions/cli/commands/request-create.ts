import * as z from 'zod';
import { $AuthorityCode, ok } from '../../../lib/kernel/index.ts';
import { recordRequest } from '../../use-cases/state-a-request.ts';
import { officerOf } from '../acting.ts';
import { defineCommand } from '../command.ts';
import { readRequest } from '../read-request.ts';
import { requestText } from '../text/request-text.ts';
import { wrapped } from '../text/wording.ts';

/** `request create <file>`: a placement request of an authority is recorded. */
export const requestCreate = defineCommand({
  name: 'request create',
  summary: 'Record a placement request of an authority',
  arguments: [['<file>', 'the request as JSON, or - for standard input']],
  required: [['--authority <code>', 'DfE code of the authority, for example 383']],
  examples: ['request create request.json --authority 383'],
  input: z.object({ file: z.string(), authority: $AuthorityCode }),
  async handle(session, { file, authority }) {
    const input = await readRequest(session, file);
    if (!input.ok) return input;
    const { deps } = await session.open();
    const { owner, principal } = officerOf(authority);
    const request = await recordRequest(deps, owner, principal, input.value, null);
    if (!request.ok) return request;
    const { id } = request.value;
    return ok({
      value: request.value,
      text: () =>
        `${wrapped(`Recorded ${requestText(request.value)}`, '  ')}\n  as request ${id}\n\nMake its list:\n` +
        `  npm run rightplace -- list create --authority ${authority} --request ${id}`,
    });
  },
});

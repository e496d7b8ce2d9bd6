import * as z from 'zod';
import { $Id, ok } from '../../../lib/kernel/index.ts';
import { makeRegisterCurrent } from '../../use-cases/import-register.ts';
import { LOCAL_ADMINISTRATOR } from '../acting.ts';
import { defineCommand } from '../command.ts';

/** `register make-current <importId>`: an import becomes the register that lists are made from. */
export const registerMakeCurrent = defineCommand({
  name: 'register make-current',
  summary: 'Make an import the register that new lists are made from',
  arguments: [['<importId>', 'the import, as import register and register diff name it']],
  examples: ['register make-current 01JBZ0000000000000000000AA'],
  input: z.object({ importId: $Id }),
  async handle(session, { importId }) {
    const { deps } = await session.open();
    const before = (await deps.register.current())?.pointer;
    if (before?.importId === importId) {
      return ok({
        value: { changed: false, current: before },
        text: () => `Nothing changed: import ${importId} is the current register already.`,
      });
    }
    const made = await makeRegisterCurrent(deps, LOCAL_ADMINISTRATOR, importId);
    if (!made.ok) return made;
    return ok({
      value: { changed: true, current: made.value },
      text: () => `Import ${importId} is the current register now.`,
    });
  },
});

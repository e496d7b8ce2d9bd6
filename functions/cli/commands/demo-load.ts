import * as z from 'zod';
import { loadDemoWorld } from '../../../demo/load-demo-world.ts';
import { ok } from '../../../lib/kernel/index.ts';
import { defineCommand } from '../command.ts';
import { howMany } from '../text/wording.ts';

/** `demo load`: the fictional region, into an empty table. */
export const demoLoad = defineCommand({
  name: 'demo load',
  summary: 'Put the demo region into an empty table: settings, what they publish, requests',
  examples: ['demo load', 'demo load --data-dir .demo'],
  input: z.object({}),
  async handle(session) {
    const { deps } = await session.open();
    const loaded = await loadDemoWorld(deps);
    if (!loaded.ok) return loaded;
    const { authorities, settings, requests, facts } = loaded.value;
    const told = {
      authorities: authorities.map(({ code, name }) => ({ code, name })),
      settings: settings.length,
      requests: requests.length,
      returns: facts.returns.length,
    };
    const names = told.authorities.map(({ code, name }) => `${name} (${code})`).join(', ');
    return ok({
      value: told,
      text: () =>
        `The demo is loaded: ${names}; ${howMany(told.settings, 'setting')}, ` +
        `${howMany(told.returns, 'capacity return')} and ${howMany(told.requests, 'open request')}. ` +
        'All of it is invented, and what is published says that it is simulated.',
    });
  },
});

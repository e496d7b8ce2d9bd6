import type { Deps } from '../../../functions/shared/deps.ts';
import { importRegister } from '../../../functions/use-cases/import-register.ts';
import { recordRequest } from '../../../functions/use-cases/state-a-request.ts';
import { NATIONAL, type Principal } from '../../../lib/access/index.ts';
import { $RequestInput } from '../../../lib/requests/index.ts';
import { smallRegisterCsv } from './small-register.ts';
import { SMALL_REQUESTS } from './small-requests.ts';

const LOADER: Principal = {
  person: 'demo loader',
  organisation: NATIONAL,
  roles: ['organisation-administrator'],
};

/** Puts a small register and a few requests into an empty table, by the same use cases that people's acts go through. */
export async function loadSmallDemo(deps: Deps): Promise<void> {
  const file = { name: 'small demo register', bytes: oneChunk(smallRegisterCsv()) };
  const imported = await importRegister(deps, LOADER, file, { makeCurrent: true });
  if (!imported.ok) throw new Error(`The demo register: ${imported.problem.detail}`);
  const authority = { kind: 'authority', code: '990' } as const;
  for (const input of SMALL_REQUESTS) {
    const request = $RequestInput.parse(input);
    const recorded = await recordRequest(deps, authority, LOADER, request, null);
    if (!recorded.ok) throw new Error(`A demo request: ${recorded.problem.detail}`);
  }
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

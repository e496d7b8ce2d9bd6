import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { auditEntry } from '../../../functions/shared/audit.ts';
import { readEnv } from '../../../functions/shared/env.ts';
import { openLocalWorkspace } from '../../../functions/shared/local-workspace.ts';
import {
  $TailoredListBody,
  $TailoredListEntry,
  bodyBytes,
  type TailoredListBody,
} from '../../../lib/tailored-lists/index.ts';
import { requestInput } from '../../support/request-input.ts';
import { type CliWorld, openCliWorld } from './cli-world.ts';
import { FIRST_REGISTER } from './small-registers.ts';

const $StoredList = $TailoredListEntry.extend({ body: $TailoredListBody });
const LEEDS = { kind: 'authority', code: '383' } as const;

describe('a replay that does not give the same bytes', () => {
  let world: CliWorld;
  let asked: string[];
  beforeAll(async () => {
    world = await openCliWorld({ engine: true });
    await world.run('import', 'register', world.write('june.csv', FIRST_REGISTER));
    const file = world.write('request.json', JSON.stringify(requestInput()));
    const request = await world.json('request', 'create', file, '--authority', '383');
    asked = ['--authority', '383', '--request', z.object({ id: z.string() }).parse(request).id];
    const made = $StoredList.parse(await world.json('list', 'create', ...asked));
    const { body, ...entry } = made;
    await store({ ...entry, version: 2 }, wrongScore(body));
    await store({ ...entry, version: 3 }, { ...body, rankingVersion: '0' });
  });
  afterAll(() => world.close());

  /** Puts a list into the store as if other code had made it. */
  async function store(entry: z.infer<typeof $TailoredListEntry>, body: TailoredListBody) {
    const { deps, close } = await openLocalWorkspace(readEnv({}), world.dataDir, () => {});
    const bodyId = await deps.objects.put('lists/authority-383', bodyBytes(body));
    const person = { person: 'test', organisation: LEEDS, roles: ['case-officer' as const] };
    const audit = auditEntry(deps, person, 'list.create', 'list/test', '');
    const added = await deps.lists(LEEDS).add({ ...entry, bodyId }, { audit, claim: null });
    expect(added.ok).toBe(true);
    await close();
  }

  function wrongScore(body: TailoredListBody): TailoredListBody {
    const [first, ...rest] = body.proposal.recommended;
    if (!first) throw new Error('nothing was recommended');
    const evaluation = { ...first.evaluation, score: 0.125 };
    const recommended = [{ ...first, evaluation }, ...rest];
    return { ...body, proposal: { ...body.proposal, recommended } };
  }

  it('names the places and leaves with 5 when the rules are the same', async () => {
    const { exitCode, out } = await world.run('list', 'replay', ...asked, '--version', '2');
    expect(exitCode).toBe(5);
    expect(out).toContain('differs under the same ranking version, which is a fault');
    expect(out).toContain('  place 1: then Cedar School (100003, score 0.125), now Cedar School');
  });

  it('names both ranking versions when the rules have changed', async () => {
    const { exitCode, out } = await world.run('list', 'replay', ...asked);
    expect(exitCode).toBe(5);
    expect(out).toContain('it was made by ranking version 0, and this is version 2.');
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { $ListWithBody } from '../../functions/api/contract/lists-contract.ts';
import { $BandingFramework } from '../../lib/banding/index.ts';
import { $PolicyVersion } from '../../lib/policy/index.ts';
import { frameworkInput, policyInput } from '../support/published-input.ts';
import { readBody } from '../support/read-body.ts';
import { requestInput } from '../support/request-input.ts';
import { openTestWorld, type TestWorld } from '../support/test-world.ts';

describe('two people at once', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld();
  });
  afterAll(() => world.close());

  async function newRequest(): Promise<string> {
    const made = await world.call('POST', '/v1/authorities/990/requests', {
      headers: world.as('990', 'case-officer'),
      body: requestInput(),
    });
    return made.headers.get('location') ?? '';
  }

  it('revise one request: one wins, the others are told who changed it', async () => {
    const path = await newRequest();
    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map((band) =>
        world.call('PUT', path, {
          headers: { ...world.as('990', 'case-officer'), 'if-match': '"r1"' },
          body: requestInput({ band }),
        }),
      ),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 412, 412, 412, 412]);
  });

  it('make lists for one request: each gets a version of its own', async () => {
    const path = await newRequest();
    const answers = await Promise.all(
      [1, 2, 3].map(() =>
        world.call('POST', `${path}/lists`, { headers: world.as('990', 'case-officer') }),
      ),
    );
    const versions = await Promise.all(
      answers.map(async (a) => (await readBody(a, $ListWithBody)).version),
    );
    expect(versions.sort()).toEqual([1, 2, 3]);
  });

  it.each([
    ['policies', 'policy-versions', policyInput(), $PolicyVersion],
    ['banding frameworks', 'banding-frameworks', frameworkInput(), $BandingFramework],
  ] as const)('publish %s: each gets a version of its own', async (_what, path, body, schema) => {
    const answers = await Promise.all(
      [1, 2, 3].map(() =>
        world.call('POST', `/v1/authorities/991/${path}`, {
          headers: world.as('991', 'la-manager'),
          body,
        }),
      ),
    );
    const versions = await Promise.all(answers.map((a) => readBody(a, schema)));
    expect(versions.map(({ version }) => version).sort()).toEqual([1, 2, 3]);
  });
});

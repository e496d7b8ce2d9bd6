import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCli } from '../../../functions/cli/run-cli.ts';
import { refuseEverybody } from '../../../functions/shared/authenticate.ts';
import { createDeps, localDynamo, localObjects } from '../../../functions/shared/create-deps.ts';
import { personIdOf } from '../../../lib/access/index.ts';
import { openEngine } from '../../../lib/adapters/engine/embedded-engine.ts';
import { ensureTable } from '../../../lib/adapters/store/index.ts';
import { NO_UPLOADS } from '../../support/no-uploads.ts';

it('the first administrator is added to a deployed table, by whoever may write into it', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'rightplace-member-'));
  const engine = await openEngine(dir);
  const client = localDynamo(engine.endpoint);
  await ensureTable(client, 'rightplace-deployed');
  const said: string[] = [];
  const output = {
    out: (t: string) => said.push(t),
    err: (t: string) => said.push(t),
    isTty: false,
  };
  const call = (env: Record<string, string>, ...more: string[]) =>
    runCli(
      [
        'member',
        'add',
        '--email',
        'Sam@Example.gov.uk',
        '--organisation',
        'authority:383',
        ...more,
      ],
      { output, env },
    );
  const aws = {
    AWS_REGION: 'eu-west-2',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint,
  };
  Object.assign(process.env, aws);
  const env = { ...aws, TABLE_NAME: 'rightplace-deployed', OBJECTS_BUCKET: 'objects' };
  expect(await call(env, '--aws')).toEqual({ exitCode: 0 });
  expect(said.join('')).toContain('sam@example.gov.uk is a member of authority 383 now');
  const deps = createDeps({
    uploads: NO_UPLOADS,
    client,
    tableName: 'rightplace-deployed',
    objects: localObjects(dir),
    authenticate: () => refuseEverybody,
    log: () => {},
    now: Date.now,
    codeVersion: 'test',
  });
  const member = await deps
    .members({ kind: 'authority', code: '383' })
    .get(personIdOf('sam@example.gov.uk'));
  expect(member).toMatchObject({
    value: { roles: ['organisation-administrator'], changedBy: 'command line' },
  });
  // Twice is once.
  expect(await call(env, '--aws')).toEqual({ exitCode: 4 });
  expect(await call(aws, '--aws')).toEqual({ exitCode: 1 });
  expect(said.join('')).toContain('set TABLE_NAME');
  expect(await call(env, '--aws', '--role', 'provider-editor')).toEqual({ exitCode: 2 });
  client.destroy();
  await engine.close();
  rmSync(dir, { recursive: true, force: true });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { $ProblemDetails } from '../../functions/api/contract/problem-schema.ts';
import { ROUTES } from '../../functions/api/routes/index.ts';
import { $PlacementRequest } from '../../lib/requests/index.ts';
import { readBody } from '../support/read-body.ts';
import { requestInput } from '../support/request-input.ts';
import { openTestWorld, type TestWorld } from '../support/test-world.ts';

/** Read by everybody, signed in or not. */
const PUBLIC = [
  'GET /v1/authorities/:authority/policy',
  'GET /v1/authorities/:authority/banding-frameworks/in-force',
];
/** Of an authority or a provider, and read by others of its kind too. */
const READ_BY_OTHERS = [
  'GET /v1/authorities/:authority/policy-versions',
  'GET /v1/authorities/:authority/policy-versions/:version',
  'GET /v1/authorities/:authority/banding-frameworks',
  'GET /v1/authorities/:authority/visits',
  'GET /v1/authorities/:authority/suspensions',
  'GET /v1/providers/:setting/provisions/:provisionId/returns/:returnId',
  'GET /v1/providers/:setting/capacity',
  'GET /v1/providers/:setting/provisions/:provisionId/returns',
  'GET /v1/providers/:setting/provisions/:provisionId/limits',
];

/** Who may not even know that a consortium plans. */
const OUTSIDERS = [
  'the commissioners of another consortium',
  'everybody in a member authority',
  'an authority that calls itself a commissioner',
  'a provider',
  'whoever has another role in the consortium',
] as const;

/** Method and path of every route but those named. */
function routesBut(...named: readonly string[]): readonly (readonly [string, string])[] {
  return ROUTES.map(
    ({ contract }) => [contract.method.toUpperCase(), contract.path] as const,
  ).filter(([method, path]) => !named.includes(`${method} ${path}`));
}

describe('who may call what', () => {
  let world: TestWorld;
  let requestId: string;
  beforeAll(async () => {
    world = await openTestWorld();
    const made = await world.call('POST', '/v1/authorities/990/requests', {
      headers: world.as('990', 'case-officer'),
      body: requestInput(),
    });
    requestId = (await readBody(made, $PlacementRequest)).id;
    await world.call('POST', `/v1/authorities/990/requests/${requestId}/lists`, {
      headers: world.as('990', 'case-officer'),
    });
  });
  afterAll(() => world.close());

  function address(path: string): string {
    return path
      .replace(':authority', '990')
      .replace(':requestId', requestId)
      .replace(':version', '1')
      .replace(':settingKey', '990001')
      .replace(':setting', '990010')
      .replace(':provisionId', '990010-main')
      .replace(':returnId', '01JCZ0000000000000000000ZZ')
      .replace(':linkId', '01JCZ0000000000000000000ZZ')
      .replace(':holdId', '01JCZ0000000000000000000ZZ')
      .replace(':limitId', '01JCZ0000000000000000000ZZ')
      .replace(':consortium', 'three-vales')
      .replace(':runId', '01JCZ0000000000000000000ZZ')
      .replace(':caseloadId', '01JCZ0000000000000000000ZZ')
      .replace(':visitId', '01JCZ0000000000000000000ZZ')
      .replace(':suspensionId', '01JCZ0000000000000000000ZZ')
      .replace(':trust', '990900')
      .replace(':toldId', '01JCZ0000000000000000000ZZ')
      .replace(':webhookId', '01JCZ0000000000000000000ZZ')
      .replace(':messageId', '01JCZ0000000000000000000ZZ')
      .replace(':uploadId', '01JCZ0000000000000000000ZZ');
  }

  it.each(routesBut(...PUBLIC))('%s %s needs a token', async (method, path) => {
    const response = await world.call(method, address(path), { headers: {} });
    expect(response.status).toBe(401);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
  });

  it.each(PUBLIC.map((route) => route.split(' ')))('%s %s needs none', async (method, path) => {
    const response = await world.call(method ?? '', address(path ?? ''), { headers: {} });
    expect(response.status).toBe(200);
  });

  it('calls exactly those public that need no token', () => {
    const open = ROUTES.filter(({ contract }) => contract.public);
    expect(open.map(({ contract }) => `${contract.method.toUpperCase()} ${contract.path}`)).toEqual(
      PUBLIC,
    );
  });

  it.each(
    routesBut(...PUBLIC, ...READ_BY_OTHERS).filter(([, path]) => path.includes(':authority')),
  )('%s %s is closed to another authority', async (method, path) => {
    const response = await world.call(method, address(path), {
      headers: { ...world.as('991', 'case-officer', 'la-manager', 'auditor'), 'if-match': '"r1"' },
      body: method === 'GET' ? undefined : requestInput(),
    });
    expect(response.status).toBe(404);
    expect((await readBody(response, $ProblemDetails)).type).toBe('/problems/nothing-here');
  });

  it.each(routesBut(...READ_BY_OTHERS).filter(([, path]) => path.startsWith('/v1/providers/')))(
    '%s %s is closed to another provider',
    async (method, path) => {
      const another = world.asOf({ kind: 'provider', code: '990011' }, 'provider-editor');
      const response = await world.call(method, address(path), {
        headers: another,
        body: method === 'GET' ? undefined : {},
      });
      expect(response.status).toBe(404);
    },
  );

  it.each(
    routesBut()
      .filter(([, path]) => path.startsWith('/v1/consortia/'))
      .flatMap(([method, path]) => OUTSIDERS.map((outsider) => [method, path, outsider] as const)),
  )('%s %s is closed to %s', async (method, path, outsider) => {
    const response = await world.call(method, address(path), {
      headers: outsiders[outsider](path),
      body: method === 'GET' ? undefined : {},
    });
    const within = outsider === 'whoever has another role in the consortium';
    expect(response.status).toBe(within ? 403 : 404);
    const { type } = await readBody(response, $ProblemDetails);
    expect(type).toBe(within ? '/problems/not-permitted' : '/problems/nothing-here');
  });

  const outsiders = {
    'the commissioners of another consortium': () =>
      world.asOf(
        { kind: 'consortium', code: 'four-moors' },
        'lead-commissioner',
        'consortium-commissioner',
      ),
    'everybody in a member authority': () =>
      world.as('990', 'case-officer', 'la-manager', 'auditor', 'organisation-administrator'),
    'an authority that calls itself a commissioner': () =>
      world.as('990', 'lead-commissioner', 'consortium-commissioner'),
    'a provider': () => world.asOf({ kind: 'provider', code: '990010' }, 'provider-editor'),
    // An administrator reads what the organisation was told.
    'whoever has another role in the consortium': (path: string) =>
      world.asOf(
        { kind: 'consortium', code: 'three-vales' },
        'auditor',
        ...(path.includes('/told') ? [] : ['organisation-administrator' as const]),
      ),
  } as const;

  it('does not find another authority’s request under one’s own address', async () => {
    const response = await world.call('GET', `/v1/authorities/991/requests/${requestId}`, {
      headers: world.as('991', 'case-officer'),
    });
    expect(response.status).toBe(404);
  });

  it('lets an auditor read and replay, and change nothing', async () => {
    const auditor = world.as('990', 'auditor');
    const list = `/v1/authorities/990/requests/${requestId}/lists`;
    expect((await world.call('GET', `${list}/1`, { headers: auditor })).status).toBe(200);
    expect((await world.call('POST', `${list}/1/replay`, { headers: auditor })).status).toBe(200);
    expect((await world.call('POST', list, { headers: auditor })).status).toBe(403);
  });
});

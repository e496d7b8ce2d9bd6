import { describe, expect, it } from 'vitest';
import { type Resource, templatesOf } from '../../scripts/docs/templates.ts';
import { appOf, ofType, only, synthesise, WITHOUT_BUNDLES } from '../support/synth.ts';

describe.each([
  { stage: 'dev', rate: 20, burst: 40, days: 30 },
  { stage: 'prod', rate: 200, burst: 400, days: 365 },
] as const)('the service stack of $stage', ({ stage, rate, burst, days }) => {
  const { service } = synthesise(stage);
  const api = service.find(({ id }) => id === 'ApiFunction')?.Properties;

  it('has an API function on Node 24, arm64, traced, with source maps', () => {
    expect(api).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
      TracingConfig: { Mode: 'Active' },
      LoggingConfig: { LogGroup: { Ref: expect.stringMatching(/^ApiLogs/) } },
    });
  });

  it('gives the function these settings, and no issuer that was not named', () => {
    expect(api?.Environment).toEqual({
      Variables: {
        RIGHTPLACE_STAGE: stage,
        TABLE_NAME: { 'Fn::ImportValue': expect.stringContaining('RefTable') },
        OBJECTS_BUCKET: { 'Fn::ImportValue': expect.stringContaining('RefObjects') },
        CODE_VERSION: expect.stringMatching(/^\d+\.\d+\.\d+$/),
        NODE_OPTIONS: '--enable-source-maps',
      },
    });
  });

  it('lets a limited number of calls through', () => {
    expect(only(service, 'AWS::ApiGateway::Stage')).toMatchObject({
      StageName: 'live',
      TracingEnabled: true,
      MethodSettings: [
        {
          HttpMethod: '*',
          ResourcePath: '/*',
          ThrottlingRateLimit: rate,
          ThrottlingBurstLimit: burst,
          DataTraceEnabled: false,
        },
      ],
    });
  });

  it('logs each call without who made it', () => {
    const { AccessLogSetting } = only(service, 'AWS::ApiGateway::Stage');
    expect(AccessLogSetting).toMatchObject({
      DestinationArn: expect.anything(),
      Format: expect.stringContaining('$context.requestId'),
    });
    expect(JSON.stringify(AccessLogSetting)).not.toMatch(/identity|authorizer|sourceIp|user/i);
  });

  it('keeps its logs for a set time', () => {
    const groups = ofType(service, 'AWS::Logs::LogGroup');
    expect(groups.map(({ Properties }) => Properties.RetentionInDays)).toEqual(
      groups.map(() => days),
    );
    // Thirteen functions, the gateway and the firewall.
    expect(groups).toHaveLength(15);
  });

  it('is a regional API that hands the API’s paths to one function and all others to the pages', () => {
    expect(only(service, 'AWS::ApiGateway::RestApi')).toMatchObject({
      EndpointConfiguration: { Types: ['REGIONAL'] },
      BinaryMediaTypes: ['*/*'],
      DisableExecuteApiEndpoint: true,
    });
    expect(handlersByPath(service)).toEqual({
      '/': 'WebFunction',
      '/{proxy+}': 'WebFunction',
      '/v1/{proxy+}': 'ApiFunction',
      '/openapi.json': 'ApiFunction',
      '/api': 'ApiFunction',
      '/api/{proxy+}': 'ApiFunction',
      '/health': 'ApiFunction',
    });
  });

  it('serves pages at the root of their own domain, by TLS 1.2 or later', () => {
    expect(only(service, 'AWS::ApiGateway::DomainName')).toMatchObject({
      DomainName: 'rightplace.example.gov.uk',
      EndpointConfiguration: { Types: ['REGIONAL'] },
      SecurityPolicy: 'TLS_1_2',
    });
    expect(only(service, 'AWS::ApiGateway::BasePathMapping')).not.toHaveProperty('BasePath');
    const web = service.find(({ id }) => id === 'WebFunction')?.Properties;
    expect(web).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] });
    expect(web?.Environment).toMatchObject({
      Variables: { PUBLIC_URL: 'https://rightplace.example.gov.uk', RIGHTPLACE_STAGE: stage },
    });
  });

  it('lets one address begin fewer sign-ins than make calls', () => {
    const acl = JSON.stringify(only(service, 'AWS::WAFv2::WebACL'));
    expect(acl).toContain(`"Limit":${stage === 'prod' ? 500 : 200}`);
    for (const path of ['/sign-in', '/family', '/no-change'])
      expect(acl).toContain(`"SearchString":"${path}"`);
  });
});

/** Logical ids of the functions that answer, by the paths that API Gateway knows. */
function handlersByPath(service: readonly Resource[]): Record<string, string> {
  return Object.fromEntries(
    ofType(service, 'AWS::ApiGateway::Method').map(({ Properties }) => {
      expect(Properties).toMatchObject({ HttpMethod: 'ANY', Integration: { Type: 'AWS_PROXY' } });
      const uri = JSON.stringify(Properties.Integration);
      const handler = /"Fn::GetAtt":\["(\w+?)[0-9A-F]{8}"/.exec(uri)?.[1] ?? 'nothing';
      return [pathOf(service, Properties.ResourceId), handler];
    }),
  );
}

function pathOf(service: readonly Resource[], reference: unknown): string {
  const id = /"Ref":"(\w+)[0-9A-F]{8}"/.exec(JSON.stringify(reference))?.[1];
  const found = service.find((one) => one.Type === 'AWS::ApiGateway::Resource' && one.id === id);
  if (!found) return '/';
  const parent = pathOf(service, found.Properties.ParentId);
  return `${parent === '/' ? '' : parent}/${found.Properties.PathPart}`;
}

describe('without a domain', () => {
  const app = appOf('dev', { ...WITHOUT_BUNDLES, domainName: '', certificateArn: '' });
  const { service, observability } = templatesOf(app.synth(), 'dev');

  it('there is the API alone, under AWS’s own address', () => {
    expect(handlersByPath(service)).toEqual({ '/': 'ApiFunction', '/{proxy+}': 'ApiFunction' });
    expect(ofType(service, 'AWS::ApiGateway::DomainName')).toEqual([]);
    expect(service.filter(({ id }) => id.startsWith('Web'))).toEqual([]);
    expect(only(service, 'AWS::ApiGateway::RestApi').DisableExecuteApiEndpoint).toBe(false);
    expect(JSON.stringify(observability)).not.toContain('Pages');
  });
});

it.each([
  [{ certificateArn: '' }, 'Pages need -c domainName'],
  [{ domainName: 'https://rightplace.example' }, 'is no domain name'],
  [{ certificateArn: 'arn:aws:acm:us-east-1:1:certificate/x' }, 'must stand in eu-west-2'],
  [{ oidcIssuer: 'https://issuer.example' }, 'need -c oidcClientId'],
])('refuses pages that would not work: %j', (given, why) => {
  expect(() => appOf('dev', { ...WITHOUT_BUNDLES, ...given })).toThrow(why);
});

it('shuts the pages, and nothing else, by what the context says', () => {
  const app = appOf('dev', { ...WITHOUT_BUNDLES, shutter: 'Back at 6pm on 3 June.' });
  const { template } = app.synth().getStackByName('Rightplace-dev-Service');
  expect(JSON.stringify(template).match(/"RIGHTPLACE_SHUTTER":"[^"]+"/g)).toEqual([
    '"RIGHTPLACE_SHUTTER":"Back at 6pm on 3 June."',
  ]);
});

it('hands the issuer that the context names to the API and the pages, and to nothing else', () => {
  const app = appOf('dev', {
    ...WITHOUT_BUNDLES,
    oidcIssuer: 'https://issuer.example',
    oidcClientId: 'rightplace',
  });
  const { template } = app.synth().getStackByName('Rightplace-dev-Service');
  expect(JSON.stringify(template).match(/"OIDC_\w+":"[^"]+"/g)).toEqual([
    '"OIDC_ISSUER":"https://issuer.example"',
    '"OIDC_CLIENT_ID":"rightplace"',
    '"OIDC_ISSUER":"https://issuer.example"',
    '"OIDC_CLIENT_ID":"rightplace"',
  ]);
});

it('keeps the commit that is deployed as the code version', () => {
  const app = appOf('dev', { ...WITHOUT_BUNDLES, codeVersion: '716de7b' });
  const template = app.synth().getStackByName('Rightplace-dev-Service').template;
  expect(JSON.stringify(template)).toContain('"CODE_VERSION":"716de7b"');
});

it('knows no other stage', () => {
  expect(() => appOf('production')).toThrow(
    'There is no stage "production". Give -c stage=dev or -c stage=prod.',
  );
});

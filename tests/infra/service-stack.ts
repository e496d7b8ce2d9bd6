import { describe, expect, it } from 'vitest';
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
    // Eight functions, the gateway and the firewall.
    expect(groups).toHaveLength(10);
  });

  it('is a regional API that hands every call to the function', () => {
    expect(only(service, 'AWS::ApiGateway::RestApi')).toMatchObject({
      EndpointConfiguration: { Types: ['REGIONAL'] },
      BinaryMediaTypes: ['*/*'],
    });
    const methods = ofType(service, 'AWS::ApiGateway::Method');
    expect(methods).toHaveLength(2);
    for (const { Properties } of methods) {
      expect(Properties).toMatchObject({ HttpMethod: 'ANY', Integration: { Type: 'AWS_PROXY' } });
    }
  });
});

it('hands the issuer that the context names to the API, and to nothing else', () => {
  const app = appOf('dev', {
    ...WITHOUT_BUNDLES,
    oidcIssuer: 'https://issuer.example',
    oidcClientId: 'rightplace',
  });
  const { template } = app.synth().getStackByName('Rightplace-dev-Service');
  expect(JSON.stringify(template).match(/"OIDC_\w+":"[^"]+"/g)).toEqual([
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

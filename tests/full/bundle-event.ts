import type { APIGatewayProxyEvent } from 'aws-lambda';

interface Given {
  readonly headers?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** An event as a regional REST API hands it to a function by proxy integration (payload version 1). */
export function restEvent(method: string, path: string, given: Given = {}): APIGatewayProxyEvent {
  const headers: Record<string, string> = {
    Accept: '*/*',
    Host: 'a1b2c3d4e5.execute-api.eu-west-2.amazonaws.com',
    'User-Agent': 'test',
    'X-Amzn-Trace-Id': 'Root=1-692394c0-0123456789abcdef01234567',
    'X-Forwarded-For': '192.0.2.1',
    'X-Forwarded-Port': '443',
    'X-Forwarded-Proto': 'https',
    ...given.headers,
  };
  if (given.body !== undefined) headers['Content-Type'] = 'application/json';
  const proxy = { proxy: path.slice(1) };
  return {
    resource: '/{proxy+}',
    path,
    httpMethod: method,
    headers,
    multiValueHeaders: eachInAList(headers),
    queryStringParameters: given.query ?? null,
    multiValueQueryStringParameters: given.query ? eachInAList(given.query) : null,
    pathParameters: proxy,
    stageVariables: null,
    body: given.body === undefined ? null : JSON.stringify(given.body),
    isBase64Encoded: false,
    requestContext: requestContext(method, path),
  };
}

function eachInAList(values: Readonly<Record<string, string>>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [value]]));
}

function requestContext(method: string, path: string): APIGatewayProxyEvent['requestContext'] {
  return {
    accountId: '123456789012',
    apiId: 'a1b2c3d4e5',
    authorizer: null,
    domainName: 'a1b2c3d4e5.execute-api.eu-west-2.amazonaws.com',
    domainPrefix: 'a1b2c3d4e5',
    extendedRequestId: 'UgS2HFx9LPEFZmA=',
    httpMethod: method,
    identity: {
      accessKey: null,
      accountId: null,
      apiKey: null,
      apiKeyId: null,
      caller: null,
      clientCert: null,
      cognitoAuthenticationProvider: null,
      cognitoAuthenticationType: null,
      cognitoIdentityId: null,
      cognitoIdentityPoolId: null,
      principalOrgId: null,
      sourceIp: '192.0.2.1',
      user: null,
      userAgent: 'test',
      userArn: null,
    },
    path: `/live${path}`,
    protocol: 'HTTP/1.1',
    requestId: '6a2b9d0e-5f0c-4a86-9b55-2c8d7c1a4f10',
    requestTime: '23/Nov/2026:10:00:00 +0000',
    requestTimeEpoch: 1_795_428_000_000,
    resourceId: 'abc123',
    resourcePath: '/{proxy+}',
    stage: 'live',
  };
}

import { CfnOutput, RemovalPolicy, Validations } from 'aws-cdk-lib';
import {
  AccessLogField,
  AccessLogFormat,
  type Stage as ApiStage,
  DomainName,
  EndpointType,
  LambdaIntegration,
  LogGroupLogDestination,
  MethodLoggingLevel,
  RestApi,
  SecurityPolicy,
} from 'aws-cdk-lib/aws-apigateway';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { PagesAddress } from '../pages-address.ts';
import type { Stage } from '../stages.ts';

export interface RegionalApiProps {
  /** Answers the API. */
  readonly api: IFunction;
  /** Pages under an address of their own; without one there is the API alone. */
  readonly pages: { readonly handler: IFunction; readonly address: PagesAddress } | null;
  readonly stage: Stage;
}

/** What the API answers where there are pages too; everything else is a page. */
const OF_THE_API = ['/v1/{proxy+}', '/openapi.json', '/api', '/api/{proxy+}', '/health'] as const;

/** Field by field, because the ready-made format has the caller's address in it: no personal data in logs. */
const ACCESS_LOG_FORMAT = AccessLogFormat.custom(
  JSON.stringify({
    requestId: AccessLogField.contextRequestId(),
    traceId: AccessLogField.contextXrayTraceId(),
    at: AccessLogField.contextRequestTime(),
    method: AccessLogField.contextHttpMethod(),
    path: AccessLogField.contextPath(),
    status: AccessLogField.contextStatus(),
    bytes: AccessLogField.contextResponseLength(),
    ms: AccessLogField.contextResponseLatency(),
    functionMs: AccessLogField.contextIntegrationLatency(),
    functionStatus: AccessLogField.contextIntegrationStatus(),
    error: AccessLogField.contextErrorResponseType(),
  }),
);

/** A regional REST API that hands every call to the function of the API or to that of the pages. */
export class RegionalApi extends Construct {
  readonly api: RestApi;
  readonly stage: ApiStage;

  constructor(scope: Construct, id: string, props: RegionalApiProps) {
    super(scope, id);
    const { stage, pages } = props;
    const accessLogs = new LogGroup(this, 'AccessLogs', {
      retention: stage.logRetention,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const api = new RestApi(this, 'Api', {
      // Only a label in the console: names of REST APIs need not be unique.
      restApiName: `Rightplace ${stage.name}`,
      description: pages ? 'Rightplace: pages and the JSON API' : 'Rightplace: the JSON API',
      // Cookies are bound to the pages' own host, and no page works below a stage's path.
      disableExecuteApiEndpoint: pages !== null,
      endpointTypes: [EndpointType.REGIONAL],
      // One role for the whole account and region: API Gateway writes no logs without it.
      cloudWatchRole: true,
      cloudWatchRoleRemovalPolicy: RemovalPolicy.RETAIN,
      // Bodies go through as they are: a packed plan is bytes, and a round in base64 is at most a third larger.
      binaryMediaTypes: ['*/*'],
      deployOptions: {
        stageName: 'live',
        throttlingRateLimit: stage.throttling.rate,
        throttlingBurstLimit: stage.throttling.burst,
        accessLogDestination: new LogGroupLogDestination(accessLogs),
        accessLogFormat: ACCESS_LOG_FORMAT,
        loggingLevel: MethodLoggingLevel.ERROR,
        // Bodies hold children's needs; they are never logged.
        dataTraceEnabled: false,
        metricsEnabled: true,
        tracingEnabled: true,
      },
    });
    // One permission for each function, not one for each of its paths: those are several KB of policy.
    const toApi = integrationOf(props.api);
    const toOthers = pages ? integrationOf(pages.handler) : toApi;
    api.root.addMethod('ANY', toOthers);
    api.root.addProxy({ defaultIntegration: toOthers });
    if (pages) {
      for (const path of OF_THE_API) api.root.resourceForPath(path).addMethod('ANY', toApi);
      addDomain(this, pages.address, api);
    }
    acknowledge(api);
    this.api = api;
    this.stage = api.deploymentStage;
  }
}

function integrationOf(handler: IFunction): LambdaIntegration {
  return new LambdaIntegration(handler, { scopePermissionToMethod: false });
}

/** The root of the domain is the root of the pages. DNS is elsewhere: its record is to lead to the outputs. */
function addDomain(scope: Construct, address: PagesAddress, api: RestApi): void {
  const domain = new DomainName(scope, 'Domain', {
    domainName: address.domainName,
    certificate: Certificate.fromCertificateArn(scope, 'Certificate', address.certificateArn),
    endpointType: EndpointType.REGIONAL,
    securityPolicy: SecurityPolicy.TLS_1_2,
  });
  domain.addBasePathMapping(api);
  new CfnOutput(scope, 'PagesTarget', { value: domain.domainNameAliasDomainName });
  new CfnOutput(scope, 'PagesTargetZone', { value: domain.domainNameAliasHostedZoneId });
}

function acknowledge(api: RestApi): void {
  Validations.of(api).acknowledge(
    {
      id: 'AwsSolutions-APIG2',
      reason:
        'The gateway passes every call on; the function validates path, query and body of each route by its contract (Zod) and answers problem+json with a pointer to each wrong field.',
    },
    {
      id: 'AwsSolutions-APIG4',
      reason:
        'No authorizer: the API’s function itself checks the bearer token of every call: signature by the issuer’s keys, issuer, audience and times, and then the membership that gives the roles. The pages’ function looks up the session of the cookie and then the same membership. Without an issuer (-c oidcIssuer) both refuse everybody.',
    },
    {
      id: 'AwsSolutions-COG4',
      reason:
        'No Cognito authorizer: tokens and sign-ins are those of any OpenID Connect issuer, a Cognito pool among others, and the functions themselves check them.',
    },
    {
      id: 'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs]',
      reason:
        'API Gateway writes its logs by one role for the whole account, and AWS checks it against this managed policy made for it.',
    },
  );
}

import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import {
  AccessLogField,
  AccessLogFormat,
  type Stage as ApiStage,
  EndpointType,
  LambdaIntegration,
  LogGroupLogDestination,
  MethodLoggingLevel,
  RestApi,
} from 'aws-cdk-lib/aws-apigateway';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Stage } from '../stages.ts';

export interface RegionalApiProps {
  readonly handler: IFunction;
  readonly stage: Stage;
}

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

/** A regional REST API that hands every call to one function. */
export class RegionalApi extends Construct {
  readonly api: RestApi;
  readonly stage: ApiStage;

  constructor(scope: Construct, id: string, props: RegionalApiProps) {
    super(scope, id);
    const { stage } = props;
    const accessLogs = new LogGroup(this, 'AccessLogs', {
      retention: stage.logRetention,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const api = new RestApi(this, 'Api', {
      // Only a label in the console: names of REST APIs need not be unique.
      restApiName: `Rightplace ${stage.name}`,
      description: 'Rightplace: the JSON API',
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
    const integration = new LambdaIntegration(props.handler, { allowTestInvoke: false });
    api.root.addMethod('ANY', integration);
    api.root.addProxy({ defaultIntegration: integration });
    acknowledge(api);
    this.api = api;
    this.stage = api.deploymentStage;
  }
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
        'No authorizer: the function itself checks the bearer token of every call: signature by the issuer’s keys, issuer, audience and times, and then the membership that gives the roles. Without an issuer (-c oidcIssuer) it refuses everybody.',
    },
    {
      id: 'AwsSolutions-COG4',
      reason:
        'No Cognito authorizer: the tokens are those of any OpenID Connect issuer, a Cognito pool among others, and the function itself checks them.',
    },
    {
      id: 'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs]',
      reason:
        'API Gateway writes its logs by one role for the whole account, and AWS checks it against this managed policy made for it.',
    },
  );
}

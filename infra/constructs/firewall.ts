import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { Stage as ApiStage } from 'aws-cdk-lib/aws-apigateway';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { CfnLoggingConfiguration, CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import type { Stage } from '../stages.ts';

/** AWS's own rules, in this order; each stands for what it is known to stop. */
const MANAGED_RULES = [
  'AWSManagedRulesAmazonIpReputationList',
  'AWSManagedRulesKnownBadInputsRuleSet',
  'AWSManagedRulesCommonRuleSet',
] as const;

/** Rounds and CSV are larger than the 8 KB that the common rules allow; each route limits its own body. */
const LARGE_BODIES = { name: 'SizeRestrictions_BODY', actionToUse: { count: {} } };

/** Pages where somebody might try secrets. */
const GUESSED_AT = ['/sign-in', '/family', '/no-change'];

/** The web application firewall in front of API and pages. */
export class Firewall extends Construct {
  /** Under which its figures stand. */
  readonly metricName = 'Firewall';

  constructor(
    scope: Construct,
    id: string,
    props: { readonly api: ApiStage; readonly stage: Stage },
  ) {
    super(scope, id);
    const { api, stage } = props;
    const acl = new CfnWebACL(this, 'Acl', {
      scope: 'REGIONAL',
      defaultAction: { allow: {} },
      visibilityConfig: visible(this.metricName),
      rules: [
        {
          name: 'TooManyCallsOfOneAddress',
          priority: 0,
          action: { block: {} },
          statement: {
            rateBasedStatement: { limit: stage.callsOfOneAddress, aggregateKeyType: 'IP' },
          },
          visibilityConfig: visible('TooManyCallsOfOneAddress'),
        },
        {
          name: 'TooManySignInsOfOneAddress',
          priority: 1,
          action: { block: {} },
          statement: {
            rateBasedStatement: {
              limit: stage.signInsOfOneAddress,
              aggregateKeyType: 'IP',
              scopeDownStatement: {
                orStatement: { statements: GUESSED_AT.map(beginsWith) },
              },
            },
          },
          visibilityConfig: visible('TooManySignInsOfOneAddress'),
        },
        ...MANAGED_RULES.map((name, i) => ({
          name,
          priority: i + 2,
          overrideAction: { none: {} },
          statement: {
            managedRuleGroupStatement: {
              vendorName: 'AWS',
              name,
              ...(name === 'AWSManagedRulesCommonRuleSet'
                ? { ruleActionOverrides: [LARGE_BODIES] }
                : {}),
            },
          },
          visibilityConfig: visible(name),
        })),
      ],
    });
    new CfnWebACLAssociation(this, 'Association', {
      webAclArn: acl.attrArn,
      resourceArn: api.stageArn,
    });
    const logs = new LogGroup(this, 'Logs', {
      // WAF writes only into groups whose names begin so; the rest of the name is the stack's own.
      logGroupName: `aws-waf-logs-${Stack.of(this).stackName}`,
      retention: stage.logRetention,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    new CfnLoggingConfiguration(this, 'Logging', {
      resourceArn: acl.attrArn,
      logDestinationConfigs: [logs.logGroupArn],
      // Tokens and the child's needs in a query are nobody's business in a log.
      redactedFields: [
        { singleHeader: { Name: 'authorization' } },
        { singleHeader: { Name: 'cookie' } },
        { queryString: {} },
      ],
      loggingFilter: {
        DefaultBehavior: 'DROP',
        Filters: [
          {
            Behavior: 'KEEP',
            Conditions: [{ ActionCondition: { Action: 'BLOCK' } }],
            Requirement: 'MEETS_ANY',
          },
        ],
      },
    });
  }
}

function visible(metricName: string) {
  return { cloudWatchMetricsEnabled: true, metricName, sampledRequestsEnabled: false };
}

function beginsWith(path: string) {
  return {
    byteMatchStatement: {
      fieldToMatch: { uriPath: {} },
      positionalConstraint: 'STARTS_WITH',
      searchString: path,
      textTransformations: [
        { priority: 0, type: 'URL_DECODE' },
        { priority: 1, type: 'NORMALIZE_PATH' },
        { priority: 2, type: 'LOWERCASE' },
      ],
    },
  };
}

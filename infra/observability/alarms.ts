import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { Operation } from 'aws-cdk-lib/aws-dynamodb';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { DataStack } from '../stacks/data-stack.ts';
import type { ServiceStack } from '../stacks/service-stack.ts';

export interface Watched {
  readonly data: DataStack;
  readonly service: ServiceStack;
}

interface AlarmProps {
  /** What people notice, or will. */
  readonly inWords: string;
  /** File in docs/runbooks that says what to do. */
  readonly runbook: string;
  readonly metric: IMetric;
  readonly threshold: number;
  /** Periods of the metric in a row. */
  readonly periods?: number;
}

const FIVE_MINUTES = { period: Duration.minutes(5) };
const NAMESPACE = 'Rightplace';

/** Every alarm of the service. */
export function alarmsFor(scope: Construct, watched: Watched): readonly Alarm[] {
  return [
    ...apiAlarms(scope, watched),
    ...pageAlarms(scope, watched),
    ...queueAlarms(scope, watched),
    ...dispatcherAlarms(scope, watched),
    ...sealerAlarms(scope, watched),
    ...storeAlarms(scope, watched),
    ...logAlarms(scope, watched),
  ];
}

function apiAlarms(scope: Construct, { service: { api } }: Watched): readonly Alarm[] {
  const failed = new MathExpression({
    expression: 'IF(calls > 0, 100 * failures / calls, 0)',
    usingMetrics: {
      failures: api.api.metricServerError({ statistic: 'Sum', ...FIVE_MINUTES }),
      calls: api.api.metricCount({ statistic: 'Sum', ...FIVE_MINUTES }),
    },
    ...FIVE_MINUTES,
  });
  return [
    alarm(scope, 'CallsFail', {
      inWords: 'More than 1 in 100 calls fail: people see “Something went wrong on our side”',
      runbook: 'calls-fail.md',
      metric: failed,
      threshold: 1,
      periods: 2,
    }),
    alarm(scope, 'CallsSlow', {
      inWords: 'One in a hundred calls takes longer than three seconds',
      runbook: 'calls-slow.md',
      metric: api.api.metricLatency({ statistic: 'p99', ...FIVE_MINUTES }),
      threshold: 3_000,
      periods: 3,
    }),
  ];
}

/** The gateway's figures above are of pages and API together; these are of pages alone. */
function pageAlarms(scope: Construct, { service: { webFunction } }: Watched): readonly Alarm[] {
  if (webFunction === null) return [];
  const { function: code } = webFunction;
  return [
    alarm(scope, 'PagesFail', {
      inWords: 'Pages do not come at all: their function does not start, or runs out of time',
      runbook: 'calls-fail.md',
      metric: code.metricErrors({ statistic: 'Sum', ...FIVE_MINUTES }),
      threshold: 3,
    }),
    alarm(scope, 'PagesSlow', {
      inWords: 'One in a hundred pages takes longer than two seconds',
      runbook: 'calls-slow.md',
      metric: code.metricDuration({ statistic: 'p99', ...FIVE_MINUTES }),
      threshold: 2_000,
      periods: 3,
    }),
  ];
}

function queueAlarms(scope: Construct, { service: { workers } }: Watched): readonly Alarm[] {
  return workers.flatMap(({ props: { name, inWords, lateAfter, runbook }, queue }) => [
    alarm(scope, `SetAside-${name}`, {
      inWords: `${inWords}: an event was put aside, nobody could work on it`,
      runbook: 'event-set-aside.md',
      metric: queue.setAside.metricApproximateNumberOfMessagesVisible(FIVE_MINUTES),
      threshold: 1,
    }),
    alarm(scope, `Late-${name}`, {
      inWords: `${inWords}: late, something has waited for more than ${lateAfter.toMinutes()} minutes`,
      runbook: runbook ?? 'work-is-late.md',
      metric: queue.queue.metricApproximateAgeOfOldestMessage(FIVE_MINUTES),
      threshold: lateAfter.toSeconds(),
    }),
  ]);
}

function dispatcherAlarms(
  scope: Construct,
  { service: { dispatcher } }: Watched,
): readonly Alarm[] {
  const { function: code } = dispatcher.dispatcher;
  return [
    alarm(scope, 'DispatcherSetAside', {
      inWords: 'Events did not get from the table to their queues and were put aside',
      runbook: 'event-set-aside.md',
      metric: dispatcher.setAside.metricApproximateNumberOfMessagesVisible(FIVE_MINUTES),
      threshold: 1,
    }),
    alarm(scope, 'DispatcherBehind', {
      inWords: 'Events get from the table to their queues more than two minutes late',
      runbook: 'work-is-late.md',
      metric: code.metric('IteratorAge', { statistic: 'Maximum', ...FIVE_MINUTES }),
      threshold: 120_000,
    }),
    alarm(scope, 'SweepFails', {
      inWords: 'Nobody looks after deadlines and runs that are due: the sweep fails',
      runbook: 'sweep-fails.md',
      metric: code.metricErrors({ statistic: 'Sum', ...FIVE_MINUTES }),
      threshold: 3,
    }),
  ];
}

function sealerAlarms(scope: Construct, { service: { sealer } }: Watched): readonly Alarm[] {
  return [
    alarm(scope, 'AuditNotSealed', {
      inWords: 'Audit entries wait for their seal: until then a change of them would not show',
      runbook: 'audit-not-sealed.md',
      metric: sealer.sealer.function.metricErrors({ statistic: 'Sum', ...FIVE_MINUTES }),
      threshold: 3,
    }),
  ];
}

function storeAlarms(scope: Construct, { data: { table } }: Watched): readonly Alarm[] {
  const operations = [
    Operation.GET_ITEM,
    Operation.BATCH_GET_ITEM,
    Operation.QUERY,
    Operation.PUT_ITEM,
    Operation.UPDATE_ITEM,
    Operation.TRANSACT_WRITE_ITEMS,
  ];
  return [
    alarm(scope, 'StoreRefuses', {
      inWords: 'The table refuses calls because there are too many of them at once',
      runbook: 'store-refuses.md',
      metric: table.metricThrottledRequestsForOperations({ operations, ...FIVE_MINUTES }),
      threshold: 1,
      periods: 2,
    }),
  ];
}

/** What the code itself says is wrong: an item that no longer parses, a fact that cannot be read. */
function logAlarms(scope: Construct, { service }: Watched): readonly Alarm[] {
  const logs = [
    service.apiFunction,
    ...(service.webFunction ? [service.webFunction] : []),
    service.dispatcher.dispatcher,
    service.sealer.sealer,
    ...service.workers.map(({ worker }) => worker),
  ].map(({ logGroup }) => logGroup);
  const metricName = `ErrorsLogged-${scope.node.id}`;
  for (const [i, logGroup] of logs.entries()) {
    new MetricFilter(scope, `ErrorsLogged${i}`, {
      logGroup,
      metricNamespace: NAMESPACE,
      metricName,
      filterPattern: FilterPattern.stringValue('$.level', '=', 'error'),
      metricValue: '1',
      defaultValue: 0,
    });
  }
  const metric = new Metric({
    namespace: NAMESPACE,
    metricName,
    statistic: 'Sum',
    ...FIVE_MINUTES,
  });
  return [
    alarm(scope, 'ErrorsLogged', {
      inWords: 'The service has logged an error: something needs checking',
      runbook: 'error-logged.md',
      metric,
      threshold: 1,
    }),
  ];
}

function alarm(scope: Construct, id: string, props: AlarmProps): Alarm {
  return new Alarm(scope, id, {
    alarmDescription: `${props.inWords}. Runbook: docs/runbooks/${props.runbook}`,
    metric: props.metric,
    threshold: props.threshold,
    evaluationPeriods: props.periods ?? 1,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
}

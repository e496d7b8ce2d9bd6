import { Duration, Stack } from 'aws-cdk-lib';
import {
  type Alarm,
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  Metric,
  Row,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { NodeFunction } from '../constructs/node-function.ts';
import type { Watched } from './alarms.ts';

const FIVE_MINUTES = { period: Duration.minutes(5) };
const HALF = 12;
const WHOLE = 24;

/** The dashboard, in the words of those who use the service: what they get, and how long they wait. */
export function createDashboard(
  scope: Construct,
  { service, data }: Watched,
  alarms: readonly Alarm[],
): void {
  const { api, webFunction, workers, firewall } = service;
  const dashboard = new Dashboard(scope, 'Dashboard', { defaultInterval: Duration.hours(12) });
  dashboard.addWidgets(
    new TextWidget({
      markdown:
        '# Rightplace\nEach alarm names its runbook in `docs/runbooks`. Nothing here is about a child.',
      width: WHOLE,
      height: 2,
    }),
    new AlarmStatusWidget({ title: 'What is wrong now', alarms: [...alarms], width: WHOLE }),
  );
  dashboard.addWidgets(
    new Row(
      graph('Do people get what they ask for?', {
        'calls answered': api.api.metricCount({ statistic: 'Sum', ...FIVE_MINUTES }),
        'refused as wrong': api.api.metricClientError({ statistic: 'Sum', ...FIVE_MINUTES }),
        'failed on our side': api.api.metricServerError({ statistic: 'Sum', ...FIVE_MINUTES }),
      }),
      graph('How long do they wait? (milliseconds)', {
        'every second call': api.api.metricLatency({ statistic: 'p50', ...FIVE_MINUTES }),
        'one in a hundred': api.api.metricLatency({ statistic: 'p99', ...FIVE_MINUTES }),
      }),
    ),
    ...(webFunction ? [pages(webFunction)] : []),
    new Row(
      graph(
        'How long does work wait that is done later? (seconds)',
        Object.fromEntries(
          workers.map(({ props: { inWords }, queue }) => [
            inWords,
            queue.queue.metricApproximateAgeOfOldestMessage(FIVE_MINUTES),
          ]),
        ),
      ),
      graph(
        'What could nobody work on?',
        Object.fromEntries(
          workers.map(({ props: { inWords }, queue }) => [
            inWords,
            queue.setAside.metricApproximateNumberOfMessagesVisible(FIVE_MINUTES),
          ]),
        ),
      ),
    ),
    new Row(
      graph('How much does the table do?', {
        read: data.table.metricConsumedReadCapacityUnits({ statistic: 'Sum', ...FIVE_MINUTES }),
        written: data.table.metricConsumedWriteCapacityUnits({
          statistic: 'Sum',
          ...FIVE_MINUTES,
        }),
      }),
      graph('Who is kept out?', {
        'calls that the firewall refused': new Metric({
          namespace: 'AWS/WAFV2',
          metricName: 'BlockedRequests',
          dimensionsMap: {
            WebACL: firewall.metricName,
            Region: Stack.of(scope).region,
            Rule: 'ALL',
          },
          statistic: 'Sum',
          ...FIVE_MINUTES,
        }),
      }),
    ),
  );
}

function pages({ function: code }: NodeFunction): Row {
  return new Row(
    graph('Do pages come?', {
      'pages and forms': code.metricInvocations({ statistic: 'Sum', ...FIVE_MINUTES }),
      'did not come': code.metricErrors({ statistic: 'Sum', ...FIVE_MINUTES }),
    }),
    graph('How long does a page take? (milliseconds)', {
      'every second page': code.metricDuration({ statistic: 'p50', ...FIVE_MINUTES }),
      'one in a hundred': code.metricDuration({ statistic: 'p99', ...FIVE_MINUTES }),
    }),
  );
}

function graph(title: string, metrics: Readonly<Record<string, IMetric>>): GraphWidget {
  const left = Object.entries(metrics).map(([label, metric]) =>
    metric instanceof Metric ? metric.with({ label }) : metric,
  );
  return new GraphWidget({ title, left, width: HALF, height: 7 });
}

/** A price of AWS in US dollars, without tax and without what is free at first. */
export interface Price {
  readonly usd: number;
  /** In words: a million of what, a month of what. */
  readonly per: string;
  /** Where it was read, and for which region. */
  readonly source: string;
}

const LONDON = 'London; as quoted from the AWS price list';
const EVERYWHERE = 'the same in most regions, so taken for London';

/** Prices in London, read in November 2026 from what others quote; none was read from AWS itself. */
export const PRICES = {
  tableWrites: {
    usd: 0.7423,
    per: 'million write request units',
    source:
      'London, reckoned: $0.625 in US East (https://airbyte.com/data-engineering-resources/dynamodb-pricing, 21 July 2025), of which London takes 119 per cent',
  },
  tableReads: {
    usd: 0.1485,
    per: 'million read request units',
    source: 'London, reckoned likewise from $0.125',
  },
  tableStorage: {
    usd: 0.297,
    per: 'GB of the table a month',
    source: 'London, reckoned likewise from $0.25',
  },
  tableRecovery: {
    usd: 0.238,
    per: 'GB a month that can be restored to a point in time',
    source: 'London, reckoned likewise from $0.20',
  },
  objectPuts: { usd: 0.0053, per: 'thousand puts', source: LONDON },
  objectGets: { usd: 0.00042, per: 'thousand gets', source: LONDON },
  objectStorage: { usd: 0.024, per: 'GB of objects a month', source: LONDON },
  functionTime: {
    usd: 0.0000133334,
    per: 'GB second on arm64',
    source: `${EVERYWHERE}; https://git.mcrn.ar/mariano/lambda_local_runner (docs/lambdas-md/lambda-13-cost.md, 11 May 2026)`,
  },
  functionCalls: { usd: 0.2, per: 'million calls of functions', source: 'the same page' },
  apiCalls: {
    usd: 3.5,
    per: 'million calls of a REST API',
    source: `${EVERYWHERE}; https://awsforengineers.com/blog/aws-api-gateway-pricing-explained, 19 May 2025`,
  },
  firewallCalls: { usd: 0.6, per: 'million calls looked at by the firewall', source: EVERYWHERE },
  firewall: { usd: 5, per: 'firewall a month', source: EVERYWHERE },
  firewallRules: {
    usd: 1,
    per: 'rule or group of rules of the firewall a month',
    source: EVERYWHERE,
  },
  dataOut: {
    usd: 0.09,
    per: 'GB sent to the internet',
    source: 'https://awsforengineers.com/blog/aws-api-gateway-pricing-explained, 19 May 2025',
  },
  queueCalls: { usd: 0.4, per: 'million calls of queues', source: EVERYWHERE },
  traces: { usd: 5, per: 'million traces', source: EVERYWHERE },
  keys: {
    usd: 1,
    per: 'key a month, and as much again for each of its first two turns',
    source: `${EVERYWHERE}; https://gist.github.com/dasgoll/b88d5be05dcc0deb052ad40446c2fb40, 30 October 2019`,
  },
  logs: {
    usd: 0.5985,
    per: 'GB of logs written',
    source:
      'London, reckoned from $0.50 in US East (https://www.factualminds.com/blog/amazon-cloudwatch-pricing-metrics-logs-alarms-dashboards/, 13 June 2026)',
  },
  alarms: { usd: 0.1, per: 'alarm and metric a month', source: 'the same page' },
  dashboards: { usd: 3, per: 'dashboard a month', source: 'the same page' },
  metrics: {
    usd: 0.3,
    per: 'metric of our own a month',
    source: 'https://signoz.io/guides/cloudwatch-pricing, 15 February 2026',
  },
} as const satisfies Readonly<Record<string, Price>>;

export type PriceName = keyof typeof PRICES;

import { page, table } from './page.ts';
import { PRICES, type PriceName } from './prices.ts';
import { type System, systemOf } from './system.ts';
import { ofType, type Templates } from './templates.ts';

/** What one list takes of table and object store, counted while real lists were made. */
export interface ListUse {
  readonly reads: number;
  readonly writes: number;
  /** Bytes that stay in the table. */
  readonly stored: number;
  readonly objectsPut: number;
  readonly objectsGot: number;
  readonly objectKb: number;
}

export interface MeasuredLists {
  readonly api: ListUse;
  readonly bulk: ListUse;
}

interface Line {
  readonly what: string;
  readonly each: number;
  readonly price: PriceName;
  /** Of how many the price is. */
  readonly of: number;
}

const LISTS = 10_000;
/** Generous: over England's register a list and its body took 0.1 to 0.5 seconds on a busy core. */
const SECONDS = 0.5;
/** Over England's register (nothing published) bodies were of 245 KB, without journeys and places. */
const ENGLAND_KB = 256;
const LOG_KB = 1;
const KB_IN_GB = 1024 * 1024;

/** docs/cost.md: 10,000 lists made one by one over the API and in bulk, and what stands still every month. */
export function cost(templates: Templates, { api, bulk }: MeasuredLists): string {
  const system = systemOf(templates);
  const ways: readonly (readonly [string, readonly Line[]])[] = [
    [
      'Made one by one over the API',
      [...storeLines(api), ...apiLines(memoryOf(system, 'ApiFunction'))],
    ],
    ['Made in bulk', [...storeLines(bulk), ...bulkLines(memoryOf(system, 'ListsWorkerFunction'))]],
  ];
  return page('What it costs', [
    'In US dollars, without tax, without discounts and without what AWS gives for nothing at first. **Look the prices up before you rely on a sum**: they were gathered in November 2026 from pages that quote AWS, not from AWS, and change. Change them in `scripts/docs/prices.ts`; `npm run docs` reckons anew.',
    table(
      ['what', '10,000 lists'],
      ways.map(([title, lines]) => [title, dollars(sumOf(lines))]),
    ),
    `Beside this every month, lists or none: ${dollars(fixedSum(templates, system))}.`,
    '## Prices',
    table(
      ['price', 'US dollars', 'source'],
      Object.values(PRICES).map(({ usd, per, source }) => [`per ${per}`, String(usd), source]),
    ),
    '## What one list takes',
    `\`npm run docs\` and \`npm test\` make 20 lists over the embedded engine in each way and count every call to the table by DynamoDB’s rules (a unit for each 4 KB read or 1 KB written, two in a transaction, the index besides). Sealing the audit is in it; the request itself is not. They are lists of the demo’s region, over which bodies are smaller than over all England, where they were of 245 KB; the sums below take ${ENGLAND_KB} KB.`,
    table(
      ['each list', 'over the API', 'in bulk'],
      [
        ['read request units', String(api.reads), String(bulk.reads)],
        ['write request units', String(api.writes), String(bulk.writes)],
        ['bytes that stay in the table', String(api.stored), String(bulk.stored)],
        ['objects put', String(api.objectsPut), String(bulk.objectsPut)],
        ['objects got', String(api.objectsGot), String(bulk.objectsGot)],
        ['KB of objects', String(api.objectKb), String(bulk.objectKb)],
      ],
    ),
    `Assumed, not measured on AWS: ${SECONDS} seconds of a function for each list, ${LOG_KB} KB of logs, and every call traced. Functions look for a newer index at most every half minute, so they read a little less than was counted.`,
    '## 10,000 lists',
    ...ways.flatMap(([title, lines]) => [`### ${title}`, linesTable(lines)]),
    'Storage is for one month; it comes again every month for as long as lists are kept.',
    '## Every month',
    'What stands still, of the production stage:',
    fixedTable(templates, system),
    'Besides: a GB of logs, of the table, of its recovery and of objects at the prices above; the clock’s calls of the dispatcher and the sealer (43,200 each a month) come to less than a dollar.',
  ]);
}

function storeLines(use: ListUse): readonly Line[] {
  const gb = use.stored / 1024 / KB_IN_GB;
  return [
    { what: 'write request units', each: use.writes, price: 'tableWrites', of: 1_000_000 },
    { what: 'read request units', each: use.reads, price: 'tableReads', of: 1_000_000 },
    { what: 'GB in the table', each: gb, price: 'tableStorage', of: 1 },
    { what: 'GB that can be restored', each: gb, price: 'tableRecovery', of: 1 },
    { what: 'objects put', each: use.objectsPut, price: 'objectPuts', of: 1_000 },
    { what: 'objects got', each: use.objectsGot, price: 'objectGets', of: 1_000 },
    { what: 'GB of objects', each: ENGLAND_KB / KB_IN_GB, price: 'objectStorage', of: 1 },
    { what: 'GB of logs', each: LOG_KB / KB_IN_GB, price: 'logs', of: 1 },
  ];
}

function apiLines(memoryMb: number): readonly Line[] {
  return [
    { what: 'GB seconds', each: (SECONDS * memoryMb) / 1024, price: 'functionTime', of: 1 },
    { what: 'calls of the function', each: 1, price: 'functionCalls', of: 1_000_000 },
    { what: 'calls of the API', each: 1, price: 'apiCalls', of: 1_000_000 },
    { what: 'calls looked at by the firewall', each: 1, price: 'firewallCalls', of: 1_000_000 },
    { what: 'GB sent to the caller', each: ENGLAND_KB / KB_IN_GB, price: 'dataOut', of: 1 },
    { what: 'traces', each: 1, price: 'traces', of: 1_000_000 },
  ];
}

/** A chunk is 200 lists and one message: sent, received and taken out of its queue. */
function bulkLines(memoryMb: number): readonly Line[] {
  return [
    { what: 'GB seconds', each: (SECONDS * memoryMb) / 1024, price: 'functionTime', of: 1 },
    { what: 'calls of the function', each: 1 / 200, price: 'functionCalls', of: 1_000_000 },
    { what: 'calls of the queue', each: 3 / 200, price: 'queueCalls', of: 1_000_000 },
    { what: 'traces', each: 1 / 200, price: 'traces', of: 1_000_000 },
  ];
}

function costOf({ each, price, of }: Line): number {
  return ((each * LISTS) / of) * PRICES[price].usd;
}

function sumOf(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + costOf(line), 0);
}

function linesTable(lines: readonly Line[]): string {
  return table(
    ['what', 'each list', '10,000 lists', 'price', 'US dollars'],
    [
      ...lines.map((line) => [
        line.what,
        figure(line.each),
        figure(line.each * LISTS),
        `${PRICES[line.price].usd}${line.of === 1 ? '' : ` for ${figure(line.of)}`}`,
        costOf(line).toFixed(4),
      ]),
      ['**sum**', '', '', '', `**${sumOf(lines).toFixed(2)}**`],
    ],
  );
}

function fixedLines(
  { data, service, observability }: Templates,
  { alarms, listening }: System,
): readonly (readonly [string, number, PriceName])[] {
  const count = (type: string) => ofType([...data, ...service, ...observability], type).length;
  const rules = ofType(service, 'AWS::WAFv2::WebACL').flatMap(({ Properties }) =>
    [Properties.Rules].flat(),
  );
  return [
    ['firewall', count('AWS::WAFv2::WebACL'), 'firewall'],
    ['rules and groups of rules of the firewall', rules.length, 'firewallRules'],
    ['keys', count('AWS::KMS::Key'), 'keys'],
    // Each alarm looks at one metric but those for failed calls (two) and a refusing table (six operations).
    ['metrics that alarms look at', alarms.length + 1 + 5, 'alarms'],
    ['dashboards', count('AWS::CloudWatch::Dashboard'), 'dashboards'],
    ['metrics of our own', 1, 'metrics'],
    // Lambda looks into every queue all the time: five long polls of 20 seconds at once.
    [
      'million looks into empty queues',
      ((listening.length - 1) * 5 * 3 * 60 * 24 * 30) / 1_000_000,
      'queueCalls',
    ],
  ];
}

function fixedSum(templates: Templates, system: System): number {
  return fixedLines(templates, system).reduce(
    (sum, [, count, price]) => sum + count * PRICES[price].usd,
    0,
  );
}

function fixedTable(templates: Templates, system: System): string {
  return table(
    ['what', 'how many', 'price', 'US dollars a month'],
    [
      ...fixedLines(templates, system).map(([what, count, price]) => [
        what,
        String(count),
        String(PRICES[price].usd),
        (count * PRICES[price].usd).toFixed(2),
      ]),
      ['**sum**', '', '', `**${fixedSum(templates, system).toFixed(2)}**`],
    ],
  );
}

function memoryOf({ functions }: System, id: string): number {
  const found = functions.find((one) => one.id === id);
  if (!found) throw new Error(`There is no function ${id}.`);
  return found.memoryMb;
}

function figure(n: number): string {
  return n.toLocaleString('en-GB', { maximumSignificantDigits: 5 });
}

function dollars(n: number): string {
  return `$${n.toFixed(2)}`;
}

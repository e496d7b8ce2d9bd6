import ts from 'typescript';
import { DUE_TOPICS, QUEUES, TOLD_TWICE, TOPICS } from '../../functions/workers/queues.ts';
import { $StoredEvent, $Topic, type Topic } from '../../lib/access/index.ts';
import { attributesOf } from './attributes.ts';
import { sourceFiles } from './contexts-diagram.ts';
import { page, table } from './page.ts';
import { docOf, each, exportsOf, functionsAround, parse } from './source.ts';
import { type System, systemOf } from './system.ts';
import { shortName } from './system-diagram.ts';
import type { Templates } from './templates.ts';

/** docs/events.md: every topic, who writes it, and the queue and worker that hear of it. */
export function events(templates: Templates): string {
  const system = systemOf(templates);
  const writers = writersOfTopics();
  return page('Events', [
    'An event is written in the transaction of what it tells of, goes by the table’s stream to the dispatcher and from there to the queue of its topic. It is told at least once, so every worker does nothing for what it has worked on. Events hold no personal data.',
    '## Topics',
    table(
      ['topic', 'tells', 'written by', 'queue'],
      $Topic.options.map((topic) => [
        `\`${topic}\``,
        TOPICS[topic].tells,
        writerOf(topic, writers),
        TOPICS[topic].queue,
      ]),
    ),
    '## Queues and workers',
    table(
      [
        'queue',
        'worker',
        'what it does',
        'in a batch',
        'at a time',
        'longest',
        'given out again after',
        'put aside after',
        'alarm when waiting',
      ],
      QUEUES.map((queue) => queueRow(queue, system)),
    ),
    'What was put aside is kept for 14 days and raises an alarm ([event-set-aside](runbooks/event-set-aside.md)); so does what waits too long ([work-is-late](runbooks/work-is-late.md)).',
    '## Told twice',
    table(
      ['queue', 'why it does no harm'],
      QUEUES.map((queue) => [queue, TOLD_TWICE[queue]]),
    ),
    '## What an event holds',
    'The body of a message, as JSON (`$StoredEvent` in `lib/access/stored-event.ts`):',
    table(
      ['member', 'type'],
      attributesOf($StoredEvent).map(({ name, type }) => [`\`${name}\``, type]),
    ),
    'An event stays in the table’s outbox for seven days. What has not gone out within two minutes is sent by the sweep, which runs every minute.',
  ]);
}

/** Where each topic stands in the code that writes events: the function around it, and its file. */
function writersOfTopics(): ReadonlyMap<string, readonly string[]> {
  const writers = new Map<string, string[]>();
  const folders = ['functions/use-cases', 'lib/adapters/store', 'demo'];
  for (const source of sourceFiles(folders).map(parse)) {
    each(source, (node) => {
      if (!ts.isStringLiteral(node) || !$Topic.safeParse(node.text).success) return;
      const name = functionsAround(node)
        .map((one) => one.name)
        .join(' in ');
      const known = writers.get(node.text) ?? [];
      writers.set(node.text, [...known, `${name} (\`${source.fileName}\`)`]);
    });
  }
  return writers;
}

function writerOf(topic: Topic, writers: ReadonlyMap<string, readonly string[]>): string {
  const kinds = Object.entries(DUE_TOPICS).filter(([, due]) => due === topic);
  if (kinds.length > 0) {
    return `the sweep, for every \`${kinds.map(([kind]) => kind).join(', ')}\` that is due; not stored`;
  }
  const found = writers.get(topic);
  if (!found) throw new Error(`Nobody writes ${topic}.`);
  return found.join(', ');
}

function queueRow(name: string, system: System): string[] {
  const id = system.queueNames.get(name);
  const queue = system.queues.find((one) => one.id === id);
  const heard = system.listening.find(({ source }) => source === id);
  const worker = system.functions.find((one) => one.id === heard?.listener);
  const late = system.alarms.find((alarm) => alarm.id === `Late${name}`);
  if (!queue || !heard || !worker || !late)
    throw new Error(`No worker hears of the queue ${name}.`);
  return [
    name,
    shortName(worker.id),
    wordsOf(name),
    String(heard.batch),
    String(heard.atOnce ?? ''),
    `${worker.seconds} s`,
    `${queue.visibility} s`,
    `${queue.attempts} tries`,
    `${late.threshold / 60} min`,
  ];
}

const WORKER_FILES: Readonly<Record<string, string>> = {
  index: 'functions/workers/index-worker.ts',
  imports: 'functions/workers/import-worker.ts',
  lists: 'functions/workers/list-worker.ts',
  plans: 'functions/workers/planner/plan-worker.ts',
  caseloads: 'functions/workers/caseload-worker.ts',
  reminders: 'functions/workers/reminder-worker.ts',
  tallies: 'functions/workers/tally-worker.ts',
  webhooks: 'functions/workers/webhook-worker.ts',
  uploads: 'functions/workers/upload-worker.ts',
};

/** The comment of the worker's code. */
function wordsOf(queue: string): string {
  const file = WORKER_FILES[queue];
  if (file === undefined)
    throw new Error(`Say in scripts/docs/events.ts where the worker of ${queue} is.`);
  return [...exportsOf(file)]
    .flatMap(([name, node]) => (name.endsWith('Worker') ? [docOf(node)] : []))
    .join(' ');
}

import type { Topic } from '../../lib/access/index.ts';

export const QUEUES = [
  'index',
  'imports',
  'lists',
  'plans',
  'caseloads',
  'reminders',
  'tallies',
  'webhooks',
  'uploads',
] as const;
export type QueueName = (typeof QUEUES)[number];

interface TopicEntry {
  readonly queue: QueueName;
  /** What is told, and what the event's subject is. */
  readonly tells: string;
}

/** Every topic, and the queue whose worker hears of it: the event catalogue. */
export const TOPICS: Readonly<Record<Topic, TopicEntry>> = {
  'register.made-current': {
    queue: 'index',
    tells: 'Another register is the one that lists are made from. Subject: the import.',
  },
  'practice.imported': {
    queue: 'index',
    tells: 'Figures of schools’ inclusive practice were imported. Subject: the import.',
  },
  'return.published': {
    queue: 'index',
    tells: 'A provision’s free places were published. Subject: the return.',
  },
  'fees.published': {
    queue: 'index',
    tells: 'A provision’s fees were published. Subject: the provision.',
  },
  'overlay.laid': {
    queue: 'index',
    tells: 'Simulated facts were laid over the register. Subject: the overlay.',
  },
  'plan-run.queued': {
    queue: 'plans',
    tells: 'A plan run waits for a planner. Subject: the run.',
  },
  'plan-run.due': {
    queue: 'plans',
    tells:
      'Nothing was heard of a plan run for too long. Subject: the run. Not stored: the sweep tells it.',
  },
  'import-run.queued': {
    queue: 'imports',
    tells: 'An uploaded file waits to be imported. Subject: the import run.',
  },
  'import-run.due': {
    queue: 'imports',
    tells:
      'Nothing was heard of an import for too long. Subject: the import run. Not stored: the sweep tells it.',
  },
  'list-run.queued': {
    queue: 'lists',
    tells: 'Lists are to be made in bulk. Subject: the run.',
  },
  'list-run.chunk': {
    queue: 'lists',
    tells:
      'Requests of a bulk run are to get their lists. Subject: the run and the number of the chunk.',
  },
  'list-run.due': {
    queue: 'lists',
    tells: 'A bulk run takes too long. Subject: the run. Not stored: the sweep tells it.',
  },
  'caseload.begun': {
    queue: 'caseloads',
    tells:
      'Somebody confirmed an imported caseload, or closes what it made in error. Subject: the caseload.',
  },
  'caseload.chunk': {
    queue: 'caseloads',
    tells:
      'Rows of a caseload are to be applied or undone. Subject: the caseload, the work, and the number of the chunk.',
  },
  'caseload.due': {
    queue: 'caseloads',
    tells: 'A caseload takes too long. Subject: the caseload. Not stored: the sweep tells it.',
  },
  'reminder.asked': {
    queue: 'reminders',
    tells: 'An authority asked a setting to publish. Subject: the provision.',
  },
  'reminder.due': {
    queue: 'reminders',
    tells:
      'Somebody is to be reminded of figures that grow old. Subject: the provision. Not stored: the sweep tells it.',
  },
  'list.made': {
    queue: 'tallies',
    tells: 'A list of a request was stored. Subject: the request.',
  },
  'request.closed': {
    queue: 'tallies',
    tells: 'A request was closed, or opened again. Subject: the request.',
  },
  'provider.told': {
    queue: 'webhooks',
    tells: 'A setting was told of another’s act. Subject: what it was told.',
  },
  'webhook.queued': {
    queue: 'webhooks',
    tells:
      'Somebody sends a message to a webhook, as a test or again. Subject: the webhook and the message.',
  },
  'webhook.due': {
    queue: 'webhooks',
    tells:
      'A message to a webhook is to be tried again. Subject: the webhook and the message. Not stored: the sweep tells it.',
  },
  'upload.brought': {
    queue: 'uploads',
    tells: 'A file of returns waits to be read. Subject: the upload.',
  },
  'upload.begun': {
    queue: 'uploads',
    tells: 'Somebody confirmed an upload of returns, or undoes it. Subject: the upload.',
  },
  'upload.chunk': {
    queue: 'uploads',
    tells:
      'Provisions of an upload are to be published, or put back. Subject: the upload, the work, and the number of the chunk.',
  },
  'upload.due': {
    queue: 'uploads',
    tells: 'An upload takes too long. Subject: the upload. Not stored: the sweep tells it.',
  },
};

/** What the sweep tells of a record whose time has come, by the kind of the record. */
export const DUE_TOPICS: Readonly<Record<string, Topic>> = {
  'import-run': 'import-run.due',
  'plan-run': 'plan-run.due',
  'list-run': 'list-run.due',
  caseload: 'caseload.due',
  'return-watch': 'reminder.due',
  'webhook-delivery': 'webhook.due',
  'capacity-upload': 'upload.due',
};

/** Why it does no harm that a queue’s worker is told of the same event more than once. */
export const TOLD_TWICE: Readonly<Record<QueueName, string>> = {
  index:
    'An index made after the event was stored has taken it up, so the worker looks at the pointer and does nothing. Otherwise it makes the index again, from what is published now.',
  imports:
    'An import that is over is left alone. A register is recorded under the id of its run, so that a second pass finds it; postcodes and figures that are read twice say the same.',
  lists:
    'A run is cut into chunks once. A list and the mark that its request is done are one transaction, so each request of a run gets one list.',
  plans:
    'A planner takes a run up only while it waits, by its revision; one that is over, or that another works on, is left alone.',
  caseloads:
    'A row claims its number in the transaction of the request that it makes or changes, so each row is applied once; a request is closed only while nobody has touched it.',
  reminders:
    'Whoever takes a reminder up changes when it is looked at next, by its revision; for the others it is not due. A message that was sent is found by its reference and not sent again.',
  tallies:
    'What of a request is counted is marked in the transaction that counts it, and a worker brings it to what the newest list says now, whatever event it heard of.',
  webhooks:
    'A message to a webhook stands under the message’s own id, and whoever takes up an attempt marks it first by its revision: another finds nothing to do. Only where a worker dies between sending and noting it is a message sent twice, with the same id.',
  uploads:
    'A file is read while its upload waits for that, by its revision. A return claims its provision’s place in the upload in its own transaction, so each is published once.',
};

import type { Topic } from '../../lib/access/index.ts';

export const QUEUES = ['index', 'imports', 'lists', 'plans'] as const;
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
};

/** What the sweep tells of a record whose time has come, by the kind of the record. */
export const DUE_TOPICS: Readonly<Record<string, Topic>> = {
  'import-run': 'import-run.due',
  'plan-run': 'plan-run.due',
  'list-run': 'list-run.due',
};

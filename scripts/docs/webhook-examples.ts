import type { Told } from '../../lib/access/index.ts';
import { messageOf, WEBHOOK_TOPICS, type WebhookTopic } from '../../lib/webhooks/index.ts';

const PLACE = { provisionId: '995020-main', yearGroup: 7, academicYear: 2027 };

/** What a message of each topic can carry. */
const FACTS: Readonly<Record<WebhookTopic, Told['facts']>> = {
  'capacity.published-for': { provisionId: '995020-main' },
  'limit.answered': { provisionId: '995020-main', answer: 'We will ask before we consult you.' },
  'hold.made': { ...PLACE, until: '2026-12-14T10:00:00.000Z' },
  'hold.extended': { ...PLACE, until: '2027-01-11T10:00:00.000Z' },
  'hold.released': PLACE,
  'hold.placed': PLACE,
  'hold.ended': PLACE,
  'place.overbooked': { ...PLACE, reason: 'A sibling attends.' },
  'list.shared': { listVersion: 2, replaces: '01JBZ0000000000000000000AC' },
  'placing.suspended': { until: '2027-02-28', reason: 'Staffing after the last visit.' },
  'placing.suspension-ended': { reason: 'A visit found it mended.' },
  'visit.recorded': {},
  'figures.disagree': { provisionId: '995020-main', count: 2 },
};

/** Keys of the records in the setting’s own partition. */
const SUBJECTS: Readonly<Partial<Record<string, string>>> = {
  hold: 'hold/01JBZ0000000000000000000AB',
  list: 'notice/01JBZ0000000000000000000AB',
};

/** A message of every topic, made as the worker makes it. */
export function exampleMessages() {
  return WEBHOOK_TOPICS.map((topic) =>
    messageOf({
      id: '01JBZ0000000000000000000AA',
      to: { kind: 'provider', code: '995020' },
      from: { kind: 'authority', code: '990' },
      at: '2026-11-23T10:00:00.000Z',
      topic,
      settingKey: '995020',
      subject: SUBJECTS[topic.split('.')[0] ?? ''] ?? null,
      facts: FACTS[topic],
      read: null,
    }),
  );
}

/** A secret that anybody knows, so that a receiver can be tried with the sample. */
export const SAMPLE_SECRET = `whsec_${Buffer.from('not a secret: for trying it out!').toString('base64')}`;

import { describe, expect, it } from 'vitest';
import { TOLD_WORDS } from '../../../functions/web/words/told-words.ts';
import { type Owner, TOLD_TOPICS, type Told, type ToldTopic } from '../../../lib/access/index.ts';

const SCHOOL: Owner = { kind: 'provider', code: '995020' };
const AUTHORITY: Owner = { kind: 'authority', code: '990' };
const TRUST: Owner = { kind: 'trust', code: '990004' };
const NAMES = { from: 'Ambledon', setting: 'The Willows School' };

function told(topic: ToldTopic, to: Owner, facts: Told['facts'] = {}): Told {
  return {
    id: '01JBZ0000000000000000000AA',
    to,
    from: AUTHORITY,
    at: '2026-11-23T10:00:00.000Z',
    topic,
    settingKey: '995020',
    subject: null,
    facts,
    read: null,
  };
}

describe('what was told, in words', () => {
  it.each([
    [
      'capacity.changed',
      { yearGroup: 7 },
      'The Willows School has published its free places anew in Year 7, and they no longer cover a hold of yours. The hold stands. Ask the setting whether it will keep the place.',
    ],
    [
      'capacity.published-for',
      { provisionId: '995020-unit' },
      'Ambledon has recorded free places of The Willows School in the SEN unit on its behalf. Lists are made by them until you publish your own.',
    ],
    [
      'limit.published',
      { text: 'No lift to the first floor.' },
      'The Willows School says what limits whom it can admit: “No lift to the first floor”. It waits for your answer.',
    ],
    [
      'limit.answered',
      { answer: 'Understood.' },
      'Ambledon has answered what The Willows School says limits whom it can admit: “Understood”.',
    ],
    [
      'hold.made',
      { yearGroup: 7, academicYear: 2027, until: '2026-12-14T10:00:00.000Z' },
      'Ambledon holds a place for a child at The Willows School in Year 7 for 2027/28 until 14 December 2026 at 10:00. Nothing needs doing. It is one place fewer that others can be offered.',
    ],
    [
      'hold.extended',
      { until: '2026-12-14' },
      'Ambledon keeps its hold of a place at The Willows School for longer until 14 December 2026. Nothing needs doing.',
    ],
    [
      'hold.released',
      {},
      'Ambledon needs a held place at The Willows School no longer. The place is free again.',
    ],
    [
      'hold.placed',
      { provisionId: '995020-main' },
      'Ambledon has placed the child for whom a place was held at The Willows School. Count the child in your next return.',
    ],
    [
      'hold.ended',
      { yearGroup: 0 },
      'Ambledon says that a placement at The Willows School in Reception has ended. Count the place in your next return if it is free.',
    ],
    [
      'place.overbooked',
      { reason: 'A sibling attends' },
      'Ambledon holds a place at The Willows School above those that are published: “A sibling attends”. Tell the authority if you cannot take the child.',
    ],
    [
      'list.shared',
      {},
      'Ambledon has a list for a child that names The Willows School, which the family is given now or soon. You need not answer: nobody has decided anything.',
    ],
    [
      'placing.suspended',
      { until: 'whenever', reason: ' ' },
      'Ambledon places no further children at The Willows School for now. You can reply.',
    ],
    [
      'placing.suspension-ended',
      { reason: 'A visit found it mended.' },
      'Ambledon has ended its suspension of placing at The Willows School: “A visit found it mended”.',
    ],
    [
      'suspension.replied',
      {},
      'The Willows School has replied to a suspension of placing. Read the reply, and say whether the suspension stands.',
    ],
    [
      'visit.recorded',
      {},
      'Ambledon has recorded a visit of quality assurance to The Willows School. Read what it found, and say if anything in it is wrong.',
    ],
    [
      'figures.disagree',
      { provisionId: '995020-resourced', academicYear: '2027/28' },
      'Ambledon asks which figures of The Willows School in the resourced provision for 2027/28 are right: those that were published, or those that others have.',
    ],
    [
      'webhook.disabled',
      { reason: 'gone' },
      'Nothing more is sent to one of your webhooks: its server answered that it wants no more messages. Resume it when it does.',
    ],
  ] as const)('%s', (topic, facts, says) => {
    expect(TOLD_WORDS[topic].sentence(told(topic, SCHOOL, facts), NAMES)).toBe(says);
  });

  it.each(TOLD_TOPICS)('%s stands without any fact, for every reader', (topic) => {
    for (const to of [SCHOOL, AUTHORITY, TRUST]) {
      const sentence = TOLD_WORDS[topic].sentence(told(topic, to), NAMES);
      expect(sentence).toMatch(/^[A-Z][^_{}]+\.$/);
      expect(sentence).not.toMatch(/undefined|null|NaN|“”| {2}/);
    }
    expect(TOLD_WORDS[topic].topic).toMatch(/^[A-Z][a-z ]+$/);
  });

  it.each([
    ['hold.made', SCHOOL, '/provider/995020/holds'],
    ['list.shared', SCHOOL, '/provider/995020/notices'],
    ['placing.suspended', SCHOOL, '/provider/995020/quality'],
    ['placing.suspended', AUTHORITY, '/authority/990/suspensions'],
    ['limit.published', AUTHORITY, '/authority/990/limits'],
    ['limit.answered', SCHOOL, '/provider/995020'],
    ['figures.disagree', SCHOOL, '/provider/995020/figures'],
    ['figures.disagree', AUTHORITY, '/authority/990/figures'],
    ['capacity.changed', AUTHORITY, '/settings/995020'],
    ['webhook.disabled', TRUST, '/trust/990004/webhooks'],
    ['capacity.changed', { kind: 'consortium', code: 'three-vales' }, undefined],
  ] as const)('%s leads %j to where something is done', (topic, to, href) => {
    expect(TOLD_WORDS[topic].next(told(topic, to), to)?.href).toBe(href);
  });
});

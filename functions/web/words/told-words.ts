import type { Owner, Told, ToldTopic } from '../../../lib/access/index.ts';
import { longDate, longMoment, yearGroupName } from '../../../lib/kernel/index.ts';

/** Who is meant, in words. */
export interface ToldNames {
  /** Whose act it tells of. */
  readonly from: string;
  readonly setting: string;
}

/** Where something is done about it; the address of a hold’s request is the reader’s own and found elsewhere. */
export interface ToldNext {
  readonly text: string;
  readonly href: string;
}

interface ToldWords {
  /** What it is about, as a heading and in the filter. */
  readonly topic: string;
  readonly sentence: (told: Told, names: ToldNames) => string;
  readonly next: (told: Told, reader: Owner) => ToldNext | null;
}

const onPage =
  (setting: string | null, authority: string | null, text: string): ToldWords['next'] =>
  ({ settingKey, to }) => {
    if (to.kind === 'provider') {
      return setting === null ? null : { text, href: `/provider/${settingKey}${setting}` };
    }
    if (to.kind !== 'authority' || authority === null) return null;
    return {
      text,
      href: authority === '' ? `/settings/${settingKey}` : `/authority/${to.code}${authority}`,
    };
  };

/** Every topic in words: a sentence, and what to do next. */
export const TOLD_WORDS: Readonly<Record<ToldTopic, ToldWords>> = {
  'capacity.changed': {
    topic: 'Free places changed under a hold',
    sentence: (told, { setting }) =>
      `${setting} has published its free places anew${placeOf(told)}, and they no longer cover a hold of yours. The hold stands. Ask the setting whether it will keep the place.`,
    next: onPage(null, '', 'See what the setting has published'),
  },
  'capacity.published-for': {
    topic: 'Free places published for you',
    sentence: (told, { from, setting }) =>
      `${from} has recorded free places of ${setting}${placeOf(told)} on its behalf. Lists are made by them until you publish your own.`,
    next: onPage('', null, 'Check them, and publish your own'),
  },
  'limit.published': {
    topic: 'A limit that waits for your answer',
    sentence: (told, { setting }) =>
      `${setting} says what limits whom it can admit${placeOf(told)}${quoted(told, 'text', 'reason')}. It waits for your answer.`,
    next: onPage(null, '/limits', 'Answer it'),
  },
  'limit.answered': {
    topic: 'Your limit was answered',
    sentence: (told, { from, setting }) =>
      `${from} has answered what ${setting} says limits whom it can admit${placeOf(told)}${quoted(told, 'answer', 'reason')}.`,
    next: onPage('', null, 'See what you have published'),
  },
  'hold.made': {
    topic: 'A place is held',
    sentence: (told, { from, setting }) =>
      `${from} holds a place for a child at ${setting}${placeOf(told)}${untilOf(told)}. Nothing needs doing. It is one place fewer that others can be offered.`,
    next: onPage('/holds', '', 'See your holds'),
  },
  'hold.extended': {
    topic: 'A hold was extended',
    sentence: (told, { from, setting }) =>
      `${from} keeps its hold of a place at ${setting}${placeOf(told)} for longer${untilOf(told)}. Nothing needs doing.`,
    next: onPage('/holds', '', 'See your holds'),
  },
  'hold.released': {
    topic: 'A hold was released',
    sentence: (told, { from, setting }) =>
      `${from} needs a held place at ${setting}${placeOf(told)} no longer. The place is free again.`,
    next: onPage('/holds', '', 'See your holds'),
  },
  'hold.placed': {
    topic: 'A held place was taken up',
    sentence: (told, { from, setting }) =>
      `${from} has placed the child for whom a place was held at ${setting}${placeOf(told)}. Count the child in your next return.`,
    next: onPage('', '', 'Publish your free places'),
  },
  'hold.ended': {
    topic: 'A placement ended',
    sentence: (told, { from, setting }) =>
      `${from} says that a placement at ${setting}${placeOf(told)} has ended. Count the place in your next return if it is free.`,
    next: onPage('', '', 'Publish your free places'),
  },
  'place.overbooked': {
    topic: 'A place above those published',
    sentence: (told, { from, setting }) =>
      `${from} holds a place at ${setting}${placeOf(told)} above those that are published${quoted(told, 'reason')}. Tell the authority if you cannot take the child.`,
    next: onPage('/holds', '', 'See your holds'),
  },
  'list.shared': {
    topic: 'A list names you',
    sentence: (_told, { from, setting }) =>
      `${from} has a list for a child that names ${setting}, which the family is given now or soon. You need not answer: nobody has decided anything.`,
    next: onPage('/notices', null, 'Read the notice'),
  },
  'placing.suspended': {
    topic: 'Placing is suspended',
    sentence: (told, { from, setting }) =>
      told.to.kind === 'provider'
        ? `${from} places no further children at ${setting}${placeOf(told)} for now${untilOf(told)}${quoted(told, 'reason')}. You can reply.`
        : `${from} places no further children at ${setting}${placeOf(told)} for now${untilOf(told)}${quoted(told, 'reason')}. Decide whether you do the same.`,
    next: onPage('/quality', '/suspensions', 'See the suspension'),
  },
  'placing.suspension-ended': {
    topic: 'A suspension of placing ended',
    sentence: (told, { from, setting }) =>
      `${from} has ended its suspension of placing at ${setting}${placeOf(told)}${quoted(told, 'reason')}.`,
    next: onPage('/quality', '/suspensions', 'See the suspension'),
  },
  'suspension.replied': {
    topic: 'A setting replied to a suspension',
    sentence: (_told, { setting }) =>
      `${setting} has replied to a suspension of placing. Read the reply, and say whether the suspension stands.`,
    next: onPage(null, '/suspensions', 'Read the reply'),
  },
  'visit.recorded': {
    topic: 'A visit was recorded',
    sentence: (_told, { from, setting }) =>
      `${from} has recorded a visit of quality assurance to ${setting}. Read what it found, and say if anything in it is wrong.`,
    next: onPage('/quality', '', 'Read the visit'),
  },
  'figures.disagree': {
    topic: 'Figures disagree',
    sentence: (told, { from, setting }) =>
      `${from} asks which figures of ${setting}${placeOf(told)} are right: those that were published, or those that others have${quoted(told, 'reason', 'question')}.`,
    next: onPage('/figures', '/figures', 'Compare the figures'),
  },
  'webhook.disabled': {
    topic: 'A webhook was disabled',
    sentence: ({ facts }) =>
      facts.reason === 'gone'
        ? 'Nothing more is sent to one of your webhooks: its server answered that it wants no more messages. Resume it when it does.'
        : 'Nothing more is sent to one of your webhooks: for five days it took no message. Mend its server, then resume it.',
    next: ({ to }) =>
      to.kind === 'provider' || to.kind === 'trust'
        ? { text: 'See your webhooks', href: `/${to.kind}/${to.code}/webhooks` }
        : null,
  },
};

const STRANDS: Readonly<Record<string, string>> = {
  resourced: ' in the resourced provision',
  unit: ' in the SEN unit',
};

/** " in Year 7 in the SEN unit from September 2027", as far as it is told. */
function placeOf({ facts: { yearGroup, provisionId, academicYear } }: Told): string {
  const year = typeof yearGroup === 'number' ? ` in ${yearGroupName(yearGroup)}` : '';
  const strand = STRANDS[String(provisionId).split('-')[1] ?? ''] ?? '';
  const from = academicYear == null ? '' : ` for ${schoolYear(String(academicYear))}`;
  return year + strand + from;
}

/** "2027/28" of the year in which it begins. */
function schoolYear(given: string): string {
  return /^\d{4}$/.test(given)
    ? `${given}/${String((Number(given) + 1) % 100).padStart(2, '0')}`
    : given;
}

function untilOf({ facts: { until } }: Told): string {
  if (typeof until !== 'string') return '';
  if (/^\d{4}-\d{2}-\d{2}$/.test(until)) return ` until ${longDate(until)}`;
  return Number.isNaN(Date.parse(until)) ? '' : ` until ${longMoment(until)}`;
}

/** What somebody wrote, after a colon; the first of these facts that is there. */
function quoted({ facts }: Told, ...names: readonly string[]): string {
  const text = names.map((name) => facts[name]).find((fact) => typeof fact === 'string');
  return typeof text === 'string' && text.trim() !== ''
    ? `: “${text.trim().replace(/\.$/, '')}”`
    : '';
}

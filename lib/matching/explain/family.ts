import { $Feature, $Need, type Basis, longDate, yearGroupName } from '../../kernel/index.ts';
import type { Measure, MeasureId } from '../measures/measure.ts';
import type { PlaceStanding } from '../place-standing.ts';
import { codesIn } from './codes-in.ts';
import {
  FAMILY_BECAUSE,
  FAMILY_FAILED,
  FAMILY_GATES,
  FAMILY_MEASURES,
  FAMILY_NEEDS,
  FAMILY_SECTORS,
  familyFeatures,
  familyWay,
  place,
} from './family-words.ts';
import { type Catalogue, say } from './finding.ts';
import type { Subject } from './subject.ts';
import { suspendedForFamilies } from './suspended-words.ts';
import { listInWords, minutesInWords } from './wording.ts';

const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  day: 'day places',
  'residential-38': 'places where children stay overnight in term time',
  'residential-52': 'places where children live all year',
};
const GROUP_WORDS = {
  plan: 'have an education, health and care plan',
  support: 'get extra help for special needs',
};

function year({ request }: Subject): string {
  return yearGroupName(request.yearGroup);
}

function primaryNeed({ request }: Subject): string {
  return FAMILY_NEEDS[request.primaryNeed];
}

/** What is not known, with the figures on inclusion as one thing: a family need not know which file is missing. */
function inFewWords(measures: readonly MeasureId[]): readonly string[] {
  const words = measures.map((measure) =>
    INCLUSION_FIGURES.includes(measure)
      ? 'how well it includes children'
      : FAMILY_MEASURES[measure],
  );
  return [...new Set(words)];
}

const INCLUSION_FIGURES: readonly MeasureId[] = [
  'suspensions',
  'sen-absence',
  'inclusion-inspection',
  'reintegration',
];

/** Invented figures are said to be so, whoever reads them. */
function madeUp(simulated: boolean): string {
  return simulated ? 'Made up for this demonstration: ' : '';
}

function isSimulated({ source }: Pick<Measure, 'source'>): boolean {
  return source === 'simulated';
}

/** What the setting itself said, and what has happened since: it never said that it is full when others took its places. */
function noPlace({ free, published, asOf, intent, reason }: PlaceStanding): string {
  const said = `It said on ${longDate(asOf)} that`;
  const why = reason === null ? '' : ` Its reason: “${reason}”${/[.!?]$/.test(reason) ? '' : '.'}`;
  if (intent === 'cannot') return `${said} it cannot offer a place in your child’s year.${why}`;
  if (intent === 'can' && free > 0)
    return `${said} it has a place for your child’s year. That was some time ago, so it needs to be asked again.`;
  if (free > 0) return `${said} it may be able to offer a place, but it was not sure.${why}`;
  if (published === 0) return `${said} it has no place for your child’s year.${why}`;
  const had = published === 1 ? 'it had one place' : `it had ${published} places`;
  return `${said} ${had} for your child’s year. ${published === 1 ? 'That place is' : 'Those places are'} being kept for other children now.`;
}

/** Said by the figure, whatever a policy's scale makes of it. */
function compared(multiple: number, dearer: string): string {
  if (multiple < 0.9) return 'less than what';
  return multiple <= 1.1 ? 'about what' : dearer;
}

/** "about 9 in every 100". */
function inEveryHundred(share: number): string {
  return `about ${Math.max(1, Math.round(share * 100))} in every 100`;
}

/** For families: short sentences, everyday words, "your child"; no scores, codes or sections of Acts. */
export const FAMILY: Catalogue = {
  listed: ({ because }, s) => {
    const reasons = because.map((finding) => say(FAMILY_BECAUSE, finding, s));
    const start = `This ${place(s)} is number ${s.standing.rank} of the ${s.standing.of} that could suit your child`;
    return reasons.length === 0
      ? `${start}.`
      : `${start}. It is here because ${listInWords(reasons)}.`;
  },
  'listed-for-mix': ({ sector }, s) =>
    `We added this ${place(s)} so that you can look at more than one kind. It is the best match that we found among ${FAMILY_SECTORS[sector]}.`,
  'below-the-cut': (_, s) =>
    `This ${place(s)} could suit your child. It is not on the list because others are a closer match.`,
  'gave-way-to-mix': (_, s) =>
    `This ${place(s)} could suit your child. It is not on the list because we made room for a different kind of school.`,
  'gate-failed': ({ gates }, s) =>
    `This ${place(s)} is not on the list because ${listInWords(gates.map((gate) => FAMILY_FAILED[gate]))}.`,

  'need-designated': ({ need }) => `It is set up for children with ${FAMILY_NEEDS[need]}.`,
  'need-neighbouring': ({ need }, s) =>
    `Another part of this ${place(s)} is set up for children with ${FAMILY_NEEDS[need]}.`,
  'need-ordinary': ({ need, which }, s) =>
    which === 'second'
      ? `We expect that it can also help with ${FAMILY_NEEDS[need]}.`
      : `We expect that this ${place(s)} can help a child with ${FAMILY_NEEDS[need]}. Most ordinary schools and colleges can.`,
  'must-haves-met': ({ features }) =>
    `It has what your child must have: ${familyFeatures(features)}.`,
  'nice-to-haves-met': ({ met, of }) =>
    of === 1
      ? 'It has the other thing that would help your child.'
      : `It has ${met} of the ${of} other things that would help your child.`,
  'distance-fair': (way) => `From your home it is ${familyWay(way)}`,
  'place-free': ({ asOf, intent, publishedBy }) =>
    `${madeUp(publishedBy === 'simulated')}It said on ${longDate(asOf)} that it has a place for your child’s year.${intent === 'may' ? ' It may be able to offer it.' : ''}`,
  'place-held': (_, s) => `A place at this ${place(s)} is being kept for your child.`,
  'cost-fair': ({ multiple, simulated }) =>
    `${madeUp(simulated)}It costs ${compared(multiple, 'somewhat more than what')} the council usually pays for this kind of help.`,
  'peers-there': ({ peers, simulated }) =>
    `${madeUp(simulated)}There ${peers === 1 ? 'is one child' : 'are other children'} of about your child’s age.`,
  'practice-good': ({ figures }) =>
    `${madeUp(figures.some(isSimulated))}These published figures are good: ${listInWords(figures.map((f) => FAMILY_MEASURES[f.measure]))}.`,
  attends: () => 'Your child already goes there.',
  sibling: () => 'Your child’s brother or sister goes there.',

  'distance-far': (way) => `It is a long way from your home: ${familyWay(way)}`,
  'place-none': (standing) => `${madeUp(standing.publishedBy === 'simulated')}${noPlace(standing)}`,
  'cost-high': ({ multiple, simulated }) =>
    `${madeUp(simulated)}It costs ${compared(multiple, 'more than')} the council usually pays for this kind of help.`,
  'peers-few': ({ peers, simulated }) =>
    `${madeUp(simulated)}There ${peers > 1 ? 'are only a few children' : peers === 1 ? 'is only one child' : 'is no child'} of about your child’s age.`,
  'practice-weak': ({ figures }) =>
    `${madeUp(figures.some(isSimulated))}These published figures are less good: ${listInWords(figures.map((f) => FAMILY_MEASURES[f.measure]))}.`,
  'nice-to-haves-short': ({ met, of }) =>
    `It does not say it has ${of - met} of the ${of} other things that would help your child.`,
  'journey-long': ({ minutes, limit }) =>
    `The journey would take ${minutesInWords(Math.ceil(minutes))} each way. At your child’s age we look for ${limit} minutes or less.`,
  'placing-suspended': ({ suspension }, s) => suspendedForFamilies(suspension, place(s)),
  'inclusion-load': ({ group, share, norm }, s) =>
    `Many children at this ${place(s)} already need extra help: ${inEveryHundred(share)} ${GROUP_WORDS[group]}. In most places like it, that is ${inEveryHundred(norm)}.`,
  'fail-opens-after-start': ({ got }) => `It does not open until ${longDate(got)}.`,
  'fail-closed-by-start': ({ got }) =>
    `It closes on ${longDate(got)}. That is too early for your child.`,
  'fail-below-age-range': ({ got }, s) =>
    `Your child will be in ${year(s)}. That is too young for it: its ages are ${got}.`,
  'fail-above-age-range': ({ got }, s) =>
    `Your child will be in ${year(s)}. That is too old for it: its ages are ${got}.`,
  'fail-other-sex': ({ got }, s) => `This ${place(s)} is for ${got} only.`,
  'fail-basis-not-offered': (_, s) => `It does not offer ${BASIS_WORDS[s.request.basis]}.`,
  'fail-must-have-missing': ({ got }) =>
    `Your child must have ${familyFeatures(codesIn(got, $Feature))}. It does not say that it has this.`,
  'apart-closed': (_, s) => `This ${place(s)} is not on the list because it has closed.`,
  'apart-proposed': (_, s) => `This ${place(s)} is not on the list because it is only planned.`,
  'apart-welsh': (_, s) =>
    `This ${place(s)} is not on the list because it is in Wales, which has its own rules.`,
  'apart-offshore': (_, s) => `This ${place(s)} is not on the list because it is outside England.`,
  'apart-not-a-placement-setting': () =>
    'This is not on the list because it is not a kind of place that takes children through a plan.',
  'apart-needs-checking': (_, s) =>
    `This ${place(s)} is not on the list yet. Some of what we hold about it looks wrong, and we must check it first.`,

  'missing-ages-not-published': () => 'We do not know what ages it takes.',
  'missing-reception-not-stated': () => 'We do not know if it has a Reception class.',
  'missing-sex-not-published': () => 'We do not know if it takes boys, girls or both.',
  'missing-need-not-published': (_, s) =>
    `We do not know if it takes children with ${primaryNeed(s)}.`,
  'missing-need-not-listed': ({ got }, s) =>
    `It says it takes children with ${listInWords(
      codesIn(got ?? '', $Need).map((need) => FAMILY_NEEDS[need]),
      'or',
    )}. We do not know if it also takes children with ${primaryNeed(s)}.`,
  'missing-need-beyond-ordinary': (_, s) =>
    `We do not know if this ${place(s)} can give all the help your child needs. We would have to ask it.`,
  'missing-need-at-independent': (_, s) =>
    `We do not know if this private ${place(s)} takes children with ${primaryNeed(s)}.`,
  'missing-need-at-alternative': (_, s) =>
    `Children mostly come to this ${place(s)} for a short time. We do not know if it takes children with ${primaryNeed(s)}.`,
  'missing-basis-not-published': (_, s) =>
    `We do not know if it offers ${BASIS_WORDS[s.request.basis]}.`,
  'missing-features-not-published': (_, s) =>
    `We do not know if it has what your child must have: ${familyFeatures(s.request.mustHave)}.`,
  'position-unknown': () => 'We do not know how far it is from your home.',
  'cost-range': () => 'We do not know yet exactly what it costs.',
  'cost-without-band': ({ band }) =>
    band === null
      ? 'We have not worked out yet what help your child’s plan pays for.'
      : 'We do not know yet how its cost compares with what is usual.',
  'second-need-unknown': ({ need }) =>
    `We do not know if it can also help with ${FAMILY_NEEDS[need]}.`,
  'nice-to-haves-unknown': ({ features }) =>
    `We do not know if it has ${familyFeatures(features, 'or')}.`,
  'not-published': ({ measures }) =>
    `We do not know yet about ${listInWords(inFewWords(measures))}.`,

  'confirm-need': (_, s) =>
    `If it says that it takes children with ${primaryNeed(s)}, it would move up or keep its place.`,
  'confirm-places': () => 'If it tells us that it has a free place, it would move up.',
  'confirm-return': () => 'If it tells us again that it has a place, it would move up.',
  'check-gates': ({ gates }, s) =>
    `We still need to ask this ${place(s)} about ${listInWords(gates.map((gate) => FAMILY_GATES[gate]))}. Its answer could change the list.`,
  'whole-range': () => 'Its place on the list could go up or down as we learn more.',
  'score-to-list': () =>
    'To be on the list, it would have to match better than the last one there.',
  'later-start': ({ opens }) => `Your child could start on or after ${longDate(opens)}.`,
  'other-year-group': () => 'Your child could be taught with another year group.',
  'offer-basis': (_, s) => `It could agree to offer ${BASIS_WORDS[s.request.basis]}.`,
  'provide-features': ({ features }) =>
    `It could tell us that it has ${familyFeatures(features)}, or will get it.`,

  'list-advises': () => 'This list is advice. You can still ask for a place that is not on it.',
  'may-request': (_, s) =>
    `You have a right to ask for this ${place(s)}. The council can only say no for reasons set out in law.`,
  'may-request-approved': (_, s) =>
    `You have a right to ask for this ${place(s)}. The council can only say no for reasons set out in law.`,
  'may-propose-independent': (_, s) =>
    `This is a private ${place(s)}. You can ask the council to think about it. The ${place(s)} must offer your child a place first.`,
  'full-is-no-ground': (_, s) =>
    `If the ${place(s)} is full, that is not enough on its own for a no.`,
  'mainstream-right': () =>
    'You want a mainstream place. The council can only say no to that if it would harm other children’s learning and nothing fair could be done about it.',
};

import {
  $Feature,
  $Need,
  ageOfYearGroup,
  BASIS_NAMES,
  featureName,
  longDate,
  pounds,
  yearGroupName,
} from '../../kernel/index.ts';
import { codesIn } from './codes-in.ts';
import { type Catalogue, type Finding, say } from './finding.ts';
import {
  CAUTION,
  figureInWords,
  GATE_WORDS,
  MEASURE_WORDS,
  needWithCode,
  PROFESSIONAL_BECAUSE,
  placesInWords,
  wayInWords,
} from './professional-words.ts';
import type { Subject } from './subject.ts';
import { suspendedForProfessionals } from './suspended-words.ts';
import { sourceOf, whoSays } from './whose-word.ts';
import {
  capitalised,
  listInWords,
  minutesInWords,
  percentInWords,
  scoreInWords,
} from './wording.ts';

const GROUP_WORDS = { plan: 'has an EHC plan', support: 'is on SEN support' };
const ORDINAL = { primary: 'primary need', second: 'second need' };

function scored({ evaluation: { score, low, high } }: Subject): string {
  const range =
    low < high ? `, from ${scoreInWords(low)} to ${scoreInWords(high)} with what is not known` : '';
  return `score ${scoreInWords(score)}${range}`;
}

function yearWanted({ request }: Subject): string {
  const { yearGroup, startDate, taughtInYearGroup } = request;
  const outOf = taughtInYearGroup === null ? '' : ', taught out of year group';
  return `${yearGroupName(yearGroup)} (age ${ageOfYearGroup(yearGroup)} on 31 August${outOf}) on ${longDate(startDate)}`;
}

type Notional = NonNullable<Finding<'inclusion-load'>['facts']['notional']>;

function notionalInWords({ budget, headroom, perPupil, simulated }: Notional): string {
  const left = headroom < 0 ? `falls short by ${pounds(-headroom)}` : `leaves ${pounds(headroom)}`;
  return ` Its notional SEN budget of ${pounds(budget)} ${left} at up to ${pounds(perPupil)} for each pupil with a plan or on SEN support${simulated ? ' (simulated)' : ''}.`;
}

function policyName({ policy }: Subject): string {
  return `policy ${policy.id} version ${policy.version}`;
}

function costInWords({ pence, multiple, full, simulated }: Finding<'cost-fair'>['facts']): string {
  const invented = simulated ? ', simulated' : '';
  return `Additional cost to the authority ${pounds(pence)} a year, ${multiple.toFixed(2)} times the reference tariff of the band (full price ${pounds(full)}${invented})`;
}

/** For case officers, providers and anyone who checks a decision: terms, figures, sources, the policy by name. */
export const PROFESSIONAL: Catalogue = {
  listed: ({ because }, s) => {
    const reasons = because.map((finding) => say(PROFESSIONAL_BECAUSE, finding, s));
    const why = reasons.length === 0 ? '' : `, mainly for ${listInWords(reasons)}`;
    return `Rank ${s.standing.rank} of ${s.standing.of} suitable settings (${scored(s)})${why}.`;
  },
  'listed-for-mix': ({ sector }, s) =>
    `Rank ${s.standing.rank} of ${s.standing.of} suitable settings (${scored(s)}); brought in because ${policyName(s)} calls for at least one suitable ${sector} setting in the list.`,
  'below-the-cut': ({ rank }, s) =>
    `Suitable, but rank ${rank} of ${s.standing.of} (${scored(s)}); ${policyName(s)} lists the best ${s.policy.list.size}.`,
  'gave-way-to-mix': ({ rank }, s) =>
    `Suitable at rank ${rank} of ${s.standing.of} (${scored(s)}), but it gave way to the mix of sectors that ${policyName(s)} calls for.`,
  'gate-failed': ({ gates }) =>
    `Not listed: on the facts held it does not meet ${gates.length === 1 ? 'one test' : `${gates.length} tests`} of suitability (${gates.map((g) => GATE_WORDS[g]).join('; ')}).`,

  'need-designated': ({ need, which }, s) =>
    `Designated for ${needWithCode(need)}, the ${ORDINAL[which]} (${sourceOf('needs', s)}).`,
  'need-neighbouring': ({ need }) =>
    `Another provision of this setting is designated for ${needWithCode(need)} (register).`,
  'need-ordinary': ({ need, which, band }, s) =>
    `For ${needWithCode(need)}, the ${ORDINAL[which]}, ${band === null ? 'without a band' : `at band ${band}`}: within what mainstream settings ordinarily provide (${policyName(s)}).`,
  'must-haves-met': ({ features }) =>
    `All required features are published: ${listInWords(features.map(featureName))}.`,
  'nice-to-haves-met': ({ met, of }) =>
    of === 1
      ? 'The further feature wanted is published.'
      : `${met} of ${of} further features wanted are published.`,
  'distance-fair': (way) => `${wayInWords(way)}.`,
  'place-free': (places) => `${capitalised(placesInWords(places))}.`,
  'place-held': (place) =>
    `A place is held for the child; ${placesInWords(place)}, that one among them.`,
  'cost-fair': (cost) => `${costInWords(cost)}.`,
  'peers-there': ({ peers, simulated }) =>
    `${peers} ${peers === 1 ? 'pupil' : 'pupils'} of the provision ${peers === 1 ? 'is' : 'are'} within two years of the child${simulated ? ' (simulated)' : ''}.`,
  'practice-good': ({ figures }) => `In its favour: ${figures.map(figureInWords).join('; ')}.`,
  attends: () => 'The child already attends this setting (request).',
  sibling: () => 'A brother or sister attends this setting (request).',

  'distance-far': (way) => `Far away: ${wayInWords(way)}.`,
  'place-none': (places) => `${capitalised(placesInWords(places))}.`,
  'cost-high': (cost) => `${costInWords(cost)}.`,
  'peers-few': ({ peers, simulated }) =>
    `${peers === 0 ? 'No pupil' : `Only ${peers}`} of the provision within two years of the child${simulated ? ' (simulated)' : ''}.`,
  'practice-weak': ({ figures }) => `Against it: ${figures.map(figureInWords).join('; ')}.`,
  'nice-to-haves-short': ({ met, of }) =>
    `${of - met} of ${of} further features wanted are not among those published.`,
  'journey-long': ({ minutes, limit, age }, s) =>
    `${CAUTION}a journey of ${minutesInWords(Math.ceil(minutes))} is over the ${limit} minutes that ${policyName(s)} sets at age ${age}. This is no ground for refusal in itself.`,
  'placing-suspended': ({ suspension }) => `${CAUTION}${suspendedForProfessionals(suspension)}`,
  'inclusion-load': ({ group, share, norm, multiple, notional }, s) =>
    `${CAUTION}${percentInWords(share)} of the roll ${GROUP_WORDS[group]}, ${multiple.toFixed(1)} times the norm of ${percentInWords(norm)} for settings of this kind (register, designated places apart).${notional === null ? '' : notionalInWords(notional)}${s.policy.inclusion.weights.load > 0 ? '' : ' It does not lower the score.'}`,
  'fail-opens-after-start': ({ got }, s) =>
    `It opens on ${longDate(got)}, after the start date of ${longDate(s.request.startDate)} (register).`,
  'fail-closed-by-start': ({ got }, s) =>
    `It closes on ${longDate(got)}, and the place starts on ${longDate(s.request.startDate)} (register).`,
  'fail-below-age-range': ({ got }, s) =>
    `${yearWanted(s)} is below its age range, ${got} (${sourceOf('ages', s)}).`,
  'fail-above-age-range': ({ got }, s) =>
    `${yearWanted(s)} is above its age range, ${got} (${sourceOf('ages', s)}).`,
  'fail-other-sex': ({ got }) => `It admits ${got} only (register).`,
  'fail-basis-not-offered': (_, s) =>
    `It offers no ${BASIS_NAMES[s.request.basis]} (${sourceOf('bases', s)}).`,
  'fail-must-have-missing': ({ got }) =>
    `Required but not among the features published: ${listInWords(codesIn(got, $Feature).map(featureName))}.`,
  'apart-closed': () => 'Not listed: the register has the setting as closed.',
  'apart-proposed': () => 'Not listed: the register has the setting as proposed to open.',
  'apart-welsh': () => 'Not listed: the setting is in Wales, outside the English register’s rules.',
  'apart-offshore': () => 'Not listed: the setting is outside England.',
  'apart-not-a-placement-setting': () =>
    'Not listed: no child is placed by a plan in a setting of this type.',
  'apart-needs-checking': () =>
    'Not listed: its register entry is contradictory and needs checking first.',

  'missing-ages-not-published': () =>
    'Whether it admits the year group: its ages are not in the register.',
  'missing-reception-not-stated': ({ got }, s) =>
    `Whether it has a Reception class: ${whoSays('ages', s)} says ${got ?? 'from 5'}, which some settings with Reception write.`,
  'missing-sex-not-published': () => 'Which sexes it admits: the register does not say.',
  'missing-need-not-published': (_, s) =>
    `Whether it takes children with ${needWithCode(s.request.primaryNeed)}: the register names no need for it.`,
  'missing-need-not-listed': ({ got }, s) =>
    `Whether it takes children with ${needWithCode(s.request.primaryNeed)}: ${whoSays('needs', s)} lists other needs (${codesIn(got ?? '', $Need).join(', ')}).`,
  'missing-need-beyond-ordinary': (_, s) =>
    `Whether it can meet ${needWithCode(s.request.primaryNeed)}${s.request.band === null ? '' : ` at band ${s.request.band}`}: ${policyName(s)} does not assume it of mainstream, and only consultation can tell (s. 33).`,
  'missing-need-at-independent': (_, s) =>
    `Whether it can meet ${needWithCode(s.request.primaryNeed)}: ordinary independent schools publish no such duty.`,
  'missing-need-at-alternative': (_, s) =>
    `Whether it can meet ${needWithCode(s.request.primaryNeed)}: alternative provision is an intervention, and the register names no need for it.`,
  'missing-basis-not-published': (_, s) =>
    `Whether it offers a ${BASIS_NAMES[s.request.basis]}: the register does not say.`,
  'missing-features-not-published': (_, s) =>
    `Whether it has the required features (${listInWords(s.request.mustHave.map(featureName))}): none are published.`,
  'position-unknown': (_, s) =>
    `The distance: the register gives no position; ordered at ${s.policy.neutral.distance} of 1.`,
  'cost-range': ({ low, high, isPriced, simulated }) =>
    `The exact cost: ${isPriced ? 'the journey is not known' : 'no price is published'}; an additional ${pounds(low)} to ${pounds(high)} a year by ${isPriced ? 'the price' : 'the bands'} and the policy${simulated ? ', simulated' : ''}.`,
  'cost-without-band': ({ band }) =>
    band === null
      ? 'The cost against a tariff: the child has no band yet.'
      : `The cost against a tariff: the banding framework has no band ${band}.`,
  'second-need-unknown': ({ need }) =>
    `Whether it meets the second need, ${needWithCode(need)}: nothing in the register settles it.`,
  'nice-to-haves-unknown': ({ features }) =>
    `Which further features it has (wanted: ${listInWords(features.map(featureName))}): none are published.`,
  'not-published': ({ measures }, s) =>
    `${capitalised(listInWords(measures.map((m) => MEASURE_WORDS[m])))}: nothing published; ordered at the neutral values of ${policyName(s)}.`,

  'confirm-need': ({ need, low, high }, s) =>
    `If the setting confirms that it takes children with ${needWithCode(need)}, its score would rise from ${scoreInWords(s.evaluation.score)} to between ${scoreInWords(low)} (accepted) and ${scoreInWords(high)} (designated).`,
  'confirm-places': ({ to }, s) =>
    `If the provider publishes a free place, its score would rise from ${scoreInWords(s.evaluation.score)} to up to ${scoreInWords(to)}.`,
  'confirm-return': ({ asOf, to }, s) =>
    `If the provider confirms its return of ${longDate(asOf)}, its score would rise from ${scoreInWords(s.evaluation.score)} to ${scoreInWords(to)}.`,
  'check-gates': ({ gates }) =>
    `Check with the setting before consulting: ${gates.map((g) => GATE_WORDS[g]).join('; ')}. A clear no would make it unsuitable.`,
  'whole-range': ({ low, high }) =>
    `With everything known, its score would lie between ${scoreInWords(low)} and ${scoreInWords(high)}.`,
  'score-to-list': ({ lastScore }) =>
    `To be listed by rank it needs to pass the score of the last listed setting, ${scoreInWords(lastScore)}.`,
  'later-start': ({ opens }) => `A start on or after ${longDate(opens)}.`,
  'other-year-group': () => 'A decision to teach the child in another year group.',
  'offer-basis': (_, s) => `The setting’s agreement to offer a ${BASIS_NAMES[s.request.basis]}.`,
  'provide-features': ({ features }) =>
    `Confirmation that it has or would provide: ${listInWords(features.map(featureName))}.`,

  'list-advises': () =>
    'The list advises. It limits neither whom the authority may consult nor what the family may request.',
  'may-request': () =>
    'The family may request it under s. 38(3) of the Children and Families Act 2014, whatever its rank; a request is refused only on the grounds of s. 39(4).',
  'may-request-approved': () =>
    'Approved under s. 41: the family may request it under s. 38(3) of the Children and Families Act 2014, whatever its rank; a request is refused only on the grounds of s. 39(4).',
  'may-propose-independent': () =>
    'Wholly independent: no request under s. 38(3), but the family may propose it, to be weighed under s. 9 of the Education Act 1996; it can be named only if it offers a place.',
  'full-is-no-ground': () => 'Being full is not by itself a ground for refusal.',
  'mainstream-right': () =>
    'Mainstream is wanted: s. 33 allows another placement only if mainstream is incompatible with the efficient education of others and no reasonable steps would prevent that.',
};

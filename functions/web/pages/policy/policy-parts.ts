import { pounds } from '../../../../lib/kernel/index.ts';
import type { PolicyPack, Scale } from '../../../../lib/policy/index.ts';
import { codeInWords } from '../../../shared/words.ts';

/** A published map from a measure to 0..1. */
export interface ScalePart {
  readonly title: string;
  /** What is measured, with its unit. */
  readonly measure: string;
  readonly scale: Scale;
}

/** The scales of a policy, in the order of the criteria that they serve. */
export function scalesOf(policy: PolicyPack): ScalePart[] {
  const { scales, needFit, capacity, cost, inclusion } = policy;
  return [
    { title: 'Distance, day places', measure: 'Miles by road', scale: scales.distanceDay },
    {
      title: 'Distance, residential places',
      measure: 'Miles by road',
      scale: scales.distanceResidential,
    },
    {
      title: 'Need fit of ordinary mainstream places',
      measure: 'Band of the child',
      scale: needFit.mainstreamByBand,
    },
    { title: 'Peer group', measure: 'Pupils within two years of the child', scale: needFit.peers },
    {
      title: 'Free places',
      measure: 'Expected availability, from 0 to 1',
      scale: capacity.scale,
    },
    {
      title: 'Additional cost',
      measure: 'Times the reference tariff of the child’s band',
      scale: cost.scale,
    },
    {
      title: 'Suspensions',
      measure: 'A year for each 100 pupils',
      scale: inclusion.scales.suspensions,
    },
    { title: 'Absence', measure: 'Per cent of sessions missed', scale: inclusion.scales.absence },
    {
      title: 'Reintegration',
      measure: 'Per cent who go back to a school',
      scale: inclusion.scales.reintegration,
    },
    {
      title: 'Inclusion load',
      measure: 'Times the usual share of pupils',
      scale: inclusion.scales.load,
    },
  ];
}

/** "outstanding 1, good 0.75": what each grade is worth. */
function worthWords(worth: Readonly<Record<string, number>>): string {
  return Object.entries(worth)
    .map(([grade, value]) => `${codeInWords(grade)} ${value}`)
    .join(', ');
}

/** Limits and rules in a sentence each, by what they are about. */
export function limitsOf(policy: PolicyPack): (readonly [title: string, words: string])[] {
  const { list, journeyLimits, inclusionLoad, capacity, mainstream, robustness, cost } = policy;
  const { quality } = policy;
  const { youngerUpToAge, youngerMinutes, olderMinutes } = journeyLimits;
  return [
    [
      'Length of the list',
      `The best ${list.size} suitable settings are recommended.${list.mix.length > 0 ? ` At least one suitable setting of each of these sectors is among them: ${list.mix.join(', ')}.` : ''}`,
    ],
    [
      'Long journeys',
      `A caution above ${youngerMinutes} minutes up to age ${youngerUpToAge}, and above ${olderMinutes} minutes from then on.`,
    ],
    [
      'Heavy inclusion load',
      `A caution from ${inclusionLoad.cautionFrom} times the usual share of pupils with a plan or on SEN support.`,
    ],
    [
      'Inspections',
      `An inspection counts for ${quality.yearsKnown} years. On the report card of 2025: ${worthWords(quality.grades.reportCard)}. On the older framework: ${worthWords(quality.grades.older)}. No grade is turned into one of the other framework.`,
    ],
    [
      'How long a return is believed',
      `A return of free places loses half of its weight every ${capacity.halfLifeDays} days.`,
    ],
    [
      'Mainstream schools',
      `What they ordinarily provide is assumed up to band ${mainstream.assumedUpToBand}; above it, and always for ${mainstream.alwaysCheck.join(', ')}, the school is asked. No mainstream school is ruled out on need.`,
    ],
    [
      'How firmly the order stands',
      `Each list is tried again ${robustness.draws.toLocaleString('en-GB')} times with every weight up to ${Math.round(robustness.tolerance * 100)}% more or less.`,
    ],
    [
      'Transport',
      `${pounds(cost.transport.pencePerMile.taxi)} a mile by taxi, ${pounds(cost.transport.pencePerMile.adapted)} by adapted vehicle, ${cost.transport.schoolDays} days a year.`,
    ],
  ];
}

import type { PenceRange } from '../../kernel/index.ts';
import type { Band } from '../framework.ts';
import { frameworkMark, frameworkSource } from '../framework-source.ts';
import { multiplyPence } from '../multiply-pence.ts';
import { exactly, restOf } from '../pence-range.ts';
import type { PlaceInput } from '../place-input.ts';
import type { PlaceType } from '../place-type.ts';
import { usualPrice } from '../price-range.ts';
import type { ReckonedLine } from '../reckoned-line.ts';

/**
 * Top-up of the child's band for the type of provision, times the factor of the setting's area: a tariff, or
 * the band's range where it is priced case by case. Without a band, or where the band does not price the
 * type, what is missing from `known` up to the full price that the policy calls usual for a day place.
 */
export function topUpLine(input: PlaceInput, type: PlaceType, known: PenceRange): ReckonedLine {
  const { request, framework } = input;
  const band = bandOf(input);
  const tariff = band?.tariffs[type];
  if (band && tariff !== undefined) return ofBand(input, type, band, exactly(tariff));
  const range = band?.ranges[type];
  if (band && range) return ofBand(input, type, band, range);
  const usual = usualPrice(input.policy, type, 'day');
  return {
    code: 'top-up',
    amount: restOf(usual, known),
    payer: 'education',
    marked: 'range',
    words: () => ({
      basis: `the top-up is not known, because ${
        request.band === null
          ? 'the child has no band yet'
          : `${framework.title} has no price for ${wordsOf(type)} in band ${request.band}`
      }; up to what such a place usually costs`,
      source: usual.source,
    }),
  };
}

/** The child's band in the framework; null where the child has none or the framework does not go so far. */
export function bandOf({ request, framework }: Pick<PlaceInput, 'request' | 'framework'>) {
  return framework.bands.find(({ level }) => level === request.band) ?? null;
}

function ofBand(
  { framework, provision }: PlaceInput,
  type: PlaceType,
  band: Band,
  published: PenceRange,
): ReckonedLine {
  const area = provision.settingAuthorityCode;
  const factor = area === null ? 1 : (framework.areaFactor[area] ?? 1);
  return {
    code: 'top-up',
    amount: {
      low: multiplyPence(published.low, factor),
      high: multiplyPence(published.high, factor),
    },
    payer: 'education',
    marked: band.caseByCase ? 'range' : frameworkMark(framework),
    words: () => ({
      basis:
        `top-up of band ${band.level} (${band.name}) in ${wordsOf(type)}` +
        (band.caseByCase ? ', agreed case by case' : '') +
        (factor === 1 ? '' : `, times ${factor} for the area of authority ${area}`),
      source: frameworkSource(framework),
    }),
  };
}

const WORDS: Readonly<Record<PlaceType, string>> = {
  mainstream: 'a mainstream class',
  'sen-unit': 'a SEN unit',
  'resourced-provision': 'a resourced provision',
  special: 'a special school',
  'non-maintained-special': 'a non-maintained special school',
  'alternative-provision': 'alternative provision',
  college: 'a college',
  'specialist-post-16': 'a specialist college',
};

function wordsOf(type: PlaceType): string {
  return WORDS[type];
}

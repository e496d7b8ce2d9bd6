import { NEED_NAMES } from '../../kernel/index.ts';
import {
  type Document,
  type DocumentSection,
  documentMarkdown,
  documentText,
} from '../words/document.ts';
import { howMany } from '../words/wording.ts';
import { AGE_BANDS } from './age-bands.ts';
import type { Expected, Forecast } from './forecast.ts';
import type { Method } from './methods.ts';

/** How many plans to expect, and how far such forecasts were out: as plain text. */
export function forecastText(forecast: Forecast): string {
  return documentText(forecastDocument(forecast));
}

/** The same as Markdown. */
export function forecastMarkdown(forecast: Forecast): string {
  return documentMarkdown(forecastDocument(forecast));
}

const METHOD_WORDS: Readonly<Record<Method, string>> = {
  'same-as-last-year': 'same as last year',
  'same-growth': 'same growth as last year',
  'national-growth': 'growth of all authorities',
  trend: 'own trend and growth of all',
};
const SHAPE_WORDS = { 'same-shape': 'same ages as last year', cohorts: 'cohorts a year older' };
/** Ages and needs of more would be a book; they are in the JSON. */
const MOST_IN_FULL = 3;

function forecastDocument(forecast: Forecast): Document {
  const { authorities, base } = forecast;
  const full = authorities.length <= MOST_IN_FULL ? authorities : [];
  return {
    title: `Plans after ${base}`,
    sections: [
      { heading: null, paragraphs: [sayBasis(forecast), ...sayMethods(forecast)] },
      totalsSection(forecast),
      ...full.flatMap(authoritySections),
      ...backTestSections(forecast),
    ],
  };
}

function sayBasis({ base, interval, shape }: Forecast): string {
  const ages = shape === null ? '' : ` Ages: ${SHAPE_WORDS[shape]}, scaled to the total.`;
  return `Children and young people with an education, health and care plan at the census in January, from the figures up to ${base}. The interval is meant to hold ${percent(interval)} of all cases; how many it did hold stands below.${ages}`;
}

function sayMethods({ authorities }: Forecast): readonly string[] {
  const methods = authorities[0]?.years.map(
    ({ year, method }) => `${year}: ${METHOD_WORDS[method]}`,
  );
  if (methods === undefined || methods.length === 0) return [];
  return [`Totals by what did best in the back-test. ${methods.join('; ')}.`];
}

function totalsSection({ base, authorities }: Forecast): DocumentSection {
  const years = authorities[0]?.years.map(({ year }) => year) ?? [];
  return {
    heading: 'Plans by authority',
    table: {
      columns: [
        { head: 'Authority' },
        { head: `${base}` },
        ...years.map((year) => ({ head: `${year}` })),
      ],
      rows: authorities.map(({ code, name, plans, years: ahead }) => [
        `${name} (${code})`,
        count(plans),
        ...ahead.map((year) => withInterval(year.plans)),
      ]),
    },
  };
}

function authoritySections({
  name,
  years,
}: Forecast['authorities'][number]): readonly DocumentSection[] {
  const next = years[0];
  if (!next || next.ages.length === 0) return [];
  const needs = next.ages[0]?.needs.map(({ need }) => need) ?? [];
  const sections: DocumentSection[] = [
    {
      heading: `${name} by age`,
      table: {
        columns: [{ head: 'Age' }, ...years.map(({ year }) => ({ head: `${year}` }))],
        rows: AGE_BANDS.map((band, number) => [
          band,
          ...years.map(({ ages }) => withInterval(ages[number]?.plans)),
        ]),
      },
    },
  ];
  if (needs.length === 0) return sections;
  return [
    ...sections,
    {
      heading: `${name} by need in ${next.year}`,
      paragraphs: [
        'Needs stay with the children; one year of needs by age is published, so the mix could not be tested.',
      ],
      table: {
        columns: [{ head: 'Need' }, ...AGE_BANDS.map((band) => ({ head: band }))],
        rows: needs.map((need, number) => [
          `${need}, ${NEED_NAMES[need]}`,
          ...next.ages.map((age) => withInterval(age.needs[number]?.plans)),
        ]),
      },
    },
  ];
}

function backTestSections({
  backTests,
  shapeTest,
  interval,
}: Forecast): readonly DocumentSection[] {
  const sections: DocumentSection[] = [];
  if (backTests.length > 0) {
    sections.push({
      heading: 'How far such forecasts were out',
      paragraphs: [
        `Each year from the years before, authority by authority. Error: mean (median) of what it was out by, as a share of what came. In: authorities whose number fell into the interval, which is meant to hold ${percent(interval)}.`,
      ],
      table: {
        columns: [
          { head: 'Way' },
          { head: 'Years ahead' },
          { head: 'Year', align: 'left' },
          { head: 'Authorities' },
          { head: 'Error' },
          { head: 'Bias' },
          { head: 'In' },
        ],
        rows: backTests.flatMap(({ ahead, year, authorities, scores }) =>
          scores.map(({ method, meanError, medianError, bias, covered }) => [
            METHOD_WORDS[method],
            String(ahead),
            year === null ? 'all' : String(year),
            String(authorities),
            `${tenths(meanError)} (${tenths(medianError)})`,
            tenths(bias),
            covered === null ? 'not known' : percent(covered),
          ]),
        ),
      },
    });
  }
  if (shapeTest) {
    sections.push({
      heading: 'How far ages were out',
      paragraphs: [
        `Bands of ${shapeTest.year} from ${shapeTest.year - 1}, ${howMany(shapeTest.bands, 'band')} of 20 plans or more. Ages of two years are one step, so cohorts went by the step of all other authorities in the same year: this compares ways, and promises nothing of years to come.`,
      ],
      table: {
        columns: [
          { head: 'Way' },
          ...AGE_BANDS.map((band) => ({ head: band })),
          { head: 'All' },
          { head: 'In' },
        ],
        rows: shapeTest.scores.map(({ shape, byBand, meanError, covered }) => [
          SHAPE_WORDS[shape],
          ...byBand.map(tenths),
          tenths(meanError),
          covered === null ? 'not known' : percent(covered),
        ]),
      },
    });
  }
  return sections;
}

function withInterval(plans: Expected | undefined): string {
  if (plans === undefined) return '';
  const { expected, low, high } = plans;
  const middle = expected < 10 ? expected.toFixed(1) : count(expected);
  return low === null || high === null ? middle : `${middle} (${count(low)} to ${count(high)})`;
}

function count(plans: number): string {
  return Math.round(plans).toLocaleString('en-GB');
}

function tenths(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

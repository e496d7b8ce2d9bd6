import { describe, expect, it } from 'vitest';
import { readWorkList, urgencyOf } from '../../../functions/use-cases/read-work-list.ts';
import { pageNumbers } from '../../../functions/web/components/page-numbers.tsx';
import { workListCsv } from '../../../functions/web/pages/work-list/work-list-csv.ts';
import {
  workListQuery,
  workListSearch,
} from '../../../functions/web/pages/work-list/work-list-query.ts';
import { filterTags } from '../../../functions/web/pages/work-list/work-list-tags.ts';
import { agoInWords, dueInWords } from '../../../functions/web/words/due-words.ts';
import type { Case } from '../../../lib/requests/index.ts';

const TODAY = '2026-11-28';
const OWN = { kind: 'authority' as const, code: '990' };
const SAM = { personId: 'sam', name: 'Sam Jones' };

function aCase(change: Partial<Case> = {}): Case {
  return {
    requestId: '01J0000000000000000000000A',
    authority: '990',
    reference: 'A-1',
    yearGroup: 7,
    phase: 'secondary',
    primaryNeed: 'ASD',
    basis: 'day',
    band: 4,
    startDate: '2027-09-01',
    receivedOn: '2026-11-01',
    dueOn: '2027-02-15',
    dueWhy: 'phase transfer: moving to secondary school',
    step: 'make-list',
    stepSince: '2026-11-01T10:00:00.000Z',
    familyAnswersBy: null,
    officer: null,
    latestList: null,
    sharedList: null,
    closedAs: null,
    ...change,
  };
}

function listOf(cases: readonly Case[], href: string) {
  const { filter, sort } = workListQuery(href);
  const store = {
    all: async () => cases,
    get: () => Promise.reject(new Error('not asked')),
    change: () => Promise.reject(new Error('not asked')),
    assign: () => Promise.reject(new Error('not asked')),
    closeUntouched: () => Promise.reject(new Error('not asked')),
  };
  return readWorkList({ cases: () => store }, OWN, 'sam', filter, sort, TODAY);
}

const CASES = [
  aCase({ reference: 'LATER' }),
  aCase({ reference: 'LATE', dueOn: '2026-11-27', officer: SAM }),
  aCase({
    reference: 'FAMILY-LATE',
    step: 'await-family',
    familyAnswersBy: '2026-11-20',
    primaryNeed: 'VI',
  }),
  aCase({ reference: 'WEEK', dueOn: '2026-12-05', yearGroup: 2, phase: 'primary' }),
  aCase({ reference: 'MONTH', dueOn: '2026-12-29', stepSince: '2026-01-01T00:00:00.000Z' }),
  aCase({ reference: 'DONE', step: 'closed', closedAs: 'placed' }),
];

describe('the work list', () => {
  it.each([
    ['', 'FAMILY-LATE, LATE, WEEK, MONTH, LATER'],
    ['?officer=mine', 'LATE'],
    ['?officer=nobody&need=VI', 'FAMILY-LATE'],
    ['?need=VI&need=ASD&due=late', 'FAMILY-LATE, LATE'],
    ['?due=week', 'FAMILY-LATE, LATE, WEEK'],
    ['?due=month', 'FAMILY-LATE, LATE, WEEK, MONTH'],
    ['?phase=primary', 'WEEK'],
    ['?step=await-family', 'FAMILY-LATE'],
    ['?reference=late', 'FAMILY-LATE, LATE, LATER'],
    ['?show=closed', 'DONE'],
    ['?sort=reference', 'FAMILY-LATE, LATE, LATER, MONTH, WEEK'],
    ['?sort=year', 'WEEK, FAMILY-LATE, LATE, MONTH, LATER'],
    ['?sort=waiting&due=month', 'MONTH, FAMILY-LATE, LATE, WEEK'],
    ['?step=nonsense&sort=nonsense&page=-2', 'FAMILY-LATE, LATE, WEEK, MONTH, LATER'],
  ])('%s shows %s', async (search, expected) => {
    const list = await listOf(CASES, `/authority/990/requests${search}`);
    expect(list.cases.map(({ reference }) => reference).join(', ')).toBe(expected);
    expect([list.open, list.all]).toEqual([5, 6]);
  });

  it('counts this week as 7 days and this month as 31', () => {
    const urgency = (dueOn: string) => urgencyOf(aCase({ dueOn }), TODAY);
    expect(['2026-11-27', '2026-11-28', '2026-12-05', '2026-12-06'].map(urgency)).toEqual([
      'late',
      'this-week',
      'this-week',
      'this-month',
    ]);
    expect(['2026-12-29', '2026-12-30'].map(urgency)).toEqual(['this-month', 'later']);
  });
});

describe('the address of a work list', () => {
  const FULL =
    '?step=make-list&step=share-list&need=ASD&phase=primary&officer=mine&due=late&reference=a%2F1&show=closed&sort=year&page=3';

  it('says the same after it was read', () => {
    expect(workListSearch(workListQuery(`/x${FULL}`))).toBe(FULL);
  });

  it('has nothing in it for the whole list', () => {
    expect(workListSearch(workListQuery('/x?page=1&sort=due&officer=anybody&reference='))).toBe('');
  });

  it('gives each part of the filter a tag that takes it off and begins at the first page', () => {
    const tags = filterTags(workListQuery('/x?step=make-list&step=share-list&need=ASD&page=2'));
    expect(
      tags.flatMap((part) =>
        part.tags.map(({ text, without }) => `${part.heading}: ${text} ${workListSearch(without)}`),
      ),
    ).toEqual([
      'Next step: Make the list ?step=share-list&need=ASD',
      'Next step: Share the list ?step=make-list&need=ASD',
      'Need: Autistic spectrum disorder ?step=make-list&step=share-list',
    ]);
  });
});

describe('the file of a work list', () => {
  it('escapes what a spreadsheet would reckon, and says days and steps in words', () => {
    const csv = workListCsv([aCase({ reference: '=1+1', officer: SAM })], TODAY);
    const [, row] = csv.split('\r\n');
    expect(row).toBe(
      `'=1+1,Year 7,Secondary,autistic spectrum disorder,day place,4,2027-09-01,2026-11-01,Make the list,officer,2027-02-15,2027-02-15,79,phase transfer: moving to secondary school,Sam Jones,2026-11-01,,,`,
    );
  });
});

describe('days in words', () => {
  it.each([
    ['2026-11-28', 'today'],
    ['2026-11-29', 'tomorrow'],
    ['2026-12-10', 'in 12 days'],
    ['2026-11-27', '1 day late'],
    ['2026-11-25', '3 days late'],
  ])('%s is %s', (day, words) => expect(dueInWords(day, TODAY)).toBe(words));

  it.each([
    ['2026-11-28', 'today'],
    ['2026-11-27', 'yesterday'],
    ['2026-11-16', '12 days ago'],
  ])('%s was %s', (day, words) => expect(agoInWords(day, TODAY)).toBe(words));
});

describe('the pages of a long list', () => {
  it.each([
    [1, 2, '1 2'],
    [1, 10, '1 2 … 10'],
    [4, 10, '1 2 3 4 5 … 10'],
    [6, 12, '1 … 5 6 7 … 12'],
    [12, 12, '1 … 11 12'],
  ])('on page %i of %i are %s', (current, pages, expected) =>
    expect(
      pageNumbers(current, pages)
        .map((page) => page ?? '…')
        .join(' '),
    ).toBe(expected),
  );
});

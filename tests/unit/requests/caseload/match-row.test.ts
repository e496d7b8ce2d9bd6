import { describe, expect, it } from 'vitest';
import { ACT_2014_CLOCKS } from '../../../../lib/policy/index.ts';
import {
  type CaseloadFields,
  type KnownRequest,
  matchRow,
  openCase,
  type PlacementRequest,
} from '../../../../lib/requests/index.ts';

const HOME = {
  point: { easting: 430_100, northing: 434_900 },
  precision: 'point',
  postcode: null,
} as const;
const REQUEST: PlacementRequest = {
  id: '01JCZ0000000000000000000R1',
  authority: '990',
  revision: 3,
  revisedAt: '2026-11-02T10:00:00.000Z',
  revisedBy: 'An officer',
  reference: 'A/1',
  dateOfBirth: '2016-03-14',
  sex: 'male',
  primaryNeed: 'ASD',
  secondNeed: null,
  startDate: '2027-09-01',
  phase: 'secondary',
  taughtInYearGroup: null,
  yearGroup: 7,
  basis: 'day',
  band: 4,
  mustHave: ['hoist'],
  niceToHave: [],
  requestedSettings: [],
  mainstreamWanted: false,
  attends: '100001',
  siblingsAt: [],
  home: HOME,
};
const NEW: CaseloadFields = {
  dateOfBirth: '2016-03-14',
  sex: 'male',
  primaryNeed: 'ASD',
  startDate: '2027-09-01',
};

function known(change: Partial<KnownRequest['stands']> = {}): KnownRequest {
  return {
    request: REQUEST,
    stands: { ...openCase(REQUEST, '2026-11-02', ACT_2014_CLOCKS), ...change },
  };
}

function match(fields: CaseloadFields, those: readonly KnownRequest[], more = {}) {
  return matchRow(
    { line: 9, reference: 'a/1', fields },
    {
      known: those,
      home: HOME,
      startDate: null,
      authority: '990',
      today: '2026-11-23',
      newId: () => '01JCZ0000000000000000000N1',
      ...more,
    },
  );
}

describe('a row of a caseload', () => {
  it('makes a request where none has its reference; the phase follows from the dates', () => {
    expect(match(NEW, [])).toMatchObject({
      entry: {
        outcome: 'new',
        basedOn: null,
        requestId: '01JCZ0000000000000000000N1',
        details: { phase: 'secondary', basis: 'day', reference: 'a/1' },
      },
    });
  });

  it('says nothing new where all is known, whatever it is silent on', () => {
    expect(match({ mustHave: ['hoist'] }, [known()])).toMatchObject({
      entry: { outcome: 'unchanged', requestId: REQUEST.id, changes: [] },
    });
  });

  it('changes field by field, on the revision that is known', () => {
    const fields = {
      band: null,
      attends: '100002',
      primaryNeed: 'SLCN',
      receivedOn: '2026-11-05',
    } as const;
    expect(match(fields, [known()])).toMatchObject({
      entry: {
        outcome: 'changed',
        basedOn: 3,
        details: { reference: 'A/1', mustHave: ['hoist'] },
        changes: [
          {
            what: 'Primary need',
            from: 'autistic spectrum disorder',
            to: 'speech, language and communication needs',
          },
          { what: 'Band', from: '4', to: 'none' },
          { what: 'Received', from: '2 November 2026', to: '5 November 2026' },
          { what: 'Current setting', from: '100001', to: '100002' },
        ],
      },
    });
  });

  it.each([
    ['closed', 'placed', {}, 'closed'],
    ['closed for an earlier start', 'placed', { startDate: '2028-09-01' }, 'new'],
    ['closed as made in error', 'made-in-error', {}, 'new'],
  ] as const)('whose request is %s', (_what, closedAs, fields, outcome) => {
    const closed = known({ step: 'closed', closedAs });
    expect(match({ ...NEW, ...fields }, [closed])).toMatchObject({ entry: { outcome } });
  });

  it('is not applied where two open requests have its reference', () => {
    expect(match(NEW, [known(), known()])).toMatchObject({
      entry: { outcome: 'known-twice', note: expect.stringContaining('2 open requests') },
    });
  });

  it('takes the start date of the whole file for a new request alone', () => {
    const { startDate: _, ...without } = NEW;
    const more = { startDate: '2027-09-01' };
    expect(match(without, [], more)).toMatchObject({
      entry: { details: { startDate: '2027-09-01', phase: 'secondary' } },
    });
    const later = { startDate: '2028-09-01' };
    expect(match({}, [known()], later)).toMatchObject({ entry: { outcome: 'unchanged' } });
  });

  it('says what a new request lacks', () => {
    expect(match({ sex: 'male' }, [], { home: null })).toEqual({
      faults: [
        {
          line: 9,
          field: null,
          detail:
            'A new request needs a date of birth, a primary need, a start date, a postcode (or easting and northing). Add what is missing.',
        },
      ],
    });
  });

  it('says what does not hold together', () => {
    expect(match({ ...NEW, phase: 'primary' }, [])).toMatchObject({
      faults: [{ field: 'phase', detail: expect.stringMatching(/^Primary does not fit Year 7/) }],
    });
  });
});

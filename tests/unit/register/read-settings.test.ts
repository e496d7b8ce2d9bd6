import { describe, expect, it } from 'vitest';
import { importRows } from './gias-fixture.ts';

async function only(row: Readonly<Record<string, string>>) {
  const { settings, faults } = await importRows(row);
  return { setting: settings[0], codes: faults.map((fault) => fault.code) };
}

describe('an ordinary row', () => {
  it('becomes a setting with its mainstream provision', async () => {
    const { setting } = await only({});
    expect(setting).toEqual({
      key: '100001',
      urn: '100001',
      ukprn: '10070001',
      name: 'Ash Lane Primary School',
      authorityCode: '383',
      authorityName: 'Leeds',
      establishmentNumber: '2001',
      typeCode: 1,
      typeName: 'Community school',
      category: 'mainstream-school',
      legalRoute: 's38-request',
      dutyToAdmit: true,
      apart: null,
      openDate: null,
      closeDate: null,
      closeReason: null,
      predecessorLaestab: null,
      lowAge: 4,
      highAge: 11,
      sex: 'mixed',
      capacity: 210,
      onRoll: 198,
      pupilsWithPlan: 5,
      pupilsOnSenSupport: 20,
      street: null,
      locality: null,
      town: null,
      postcode: null,
      website: null,
      trust: null,
      trustCode: null,
      position: { easting: 430000, northing: 433000 },
      provisions: [
        {
          id: '100001-main',
          kind: 'mainstream',
          designatedNeeds: null,
          lowAge: 4,
          highAge: 11,
          sex: 'mixed',
          bases: ['day'],
          features: null,
          places: 210,
          onRoll: 198,
        },
      ],
    });
  });

  it('is keyed by UKPRN where there is no URN', async () => {
    const { setting } = await only({ URN: '', 'TypeOfEstablishment (code)': '32' });
    expect(setting).toMatchObject({
      key: '10070001',
      urn: null,
      provisions: [{ id: '10070001-main', kind: 'specialist-post-16', bases: ['day'] }],
    });
  });

  it.each([
    ['911', '3106', '9113106'],
    ['911', '6', '9110006'],
    ['999', '3106', null],
    ['911', '', null],
  ])('with previous authority %s and number %s follows %s', async (authority, number, laestab) => {
    const { setting } = await only({
      'PreviousLA (code)': authority,
      PreviousEstablishmentNumber: number,
    });
    expect(setting?.predecessorLaestab).toBe(laestab);
  });
});

describe('ages', () => {
  it.each([
    ['16', '99', 16, 99, []],
    ['0', '11', 0, 11, []],
    ['0', '0', null, null, []],
    ['0', '99', null, null, []],
    ['5', '0', 5, null, []],
    ['', '', null, null, []],
    ['Not applicable', '18', null, 18, []],
    ['11', '4', null, null, ['impossible-ages']],
    ['4', '111', null, null, ['impossible-ages']],
  ])('%s to %s are %s to %s', async (low, high, lowAge, highAge, faults) => {
    const { setting, codes } = await only({ StatutoryLowAge: low, StatutoryHighAge: high });
    expect(setting).toMatchObject({ lowAge, highAge });
    expect(codes).toEqual(faults);
  });
});

describe('position', () => {
  it.each([
    ['', '', null, []],
    ['0', '0', null, ['zero-coordinates']],
    ['0', '433000', null, ['zero-coordinates']],
    ['430000', '', null, ['coordinates-off-grid']],
    ['700001', '433000', null, ['coordinates-off-grid']],
    ['430000', '1300001', null, ['coordinates-off-grid']],
    ['700000', '1300000', { easting: 700000, northing: 1300000 }, []],
    ['abc', '', null, ['unparseable-number']],
  ])('%s, %s', async (Easting, Northing, position, faults) => {
    const { setting, codes } = await only({ Easting, Northing });
    expect(setting?.position).toEqual(position);
    expect(codes).toEqual(faults);
  });
});

describe('why a setting is kept apart', () => {
  it.each([
    [{ 'EstablishmentStatus (code)': '2' }, 'closed'],
    [{ 'EstablishmentStatus (code)': '3' }, null],
    [{ 'EstablishmentStatus (code)': '4' }, 'proposed'],
    [{ 'EstablishmentStatus (code)': '', 'EstablishmentStatus (name)': 'Closed' }, 'closed'],
    [
      { 'EstablishmentStatus (code)': '', 'EstablishmentStatus (name)': 'Mothballed' },
      'needs-checking',
    ],
    [{ 'TypeOfEstablishment (code)': '30' }, 'welsh'],
    [{ 'LA (code)': '681' }, 'welsh'],
    [{ 'GOR (code)': 'W' }, 'welsh'],
    [{ 'LA (code)': '704' }, 'offshore'],
    [{ 'TypeOfEstablishment (code)': '37', 'LA (code)': '0' }, 'offshore'],
    [{ 'TypeOfEstablishment (code)': '29' }, 'not-a-placement-setting'],
    [{ 'TypeOfEstablishment (code)': '77' }, 'needs-checking'],
    [{ 'TypeOfEstablishment (code)': '30', 'EstablishmentStatus (code)': '2' }, 'closed'],
  ])('%o: %s', async (row, apart) => {
    const { setting } = await only(row);
    expect(setting?.apart).toBe(apart);
  });

  it('keeps an unknown type and an unknown status, and says so', async () => {
    const { faults } = await importRows(
      { 'TypeOfEstablishment (code)': '77' },
      { URN: '100002', 'EstablishmentStatus (code)': '9', 'EstablishmentStatus (name)': '' },
    );
    expect(faults).toMatchObject([
      { line: 2, code: 'unknown-establishment-type', value: '77', action: 'kept-apart' },
      { line: 3, code: 'unknown-status', value: '9', action: 'kept-apart' },
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { importRows } from './gias-fixture.ts';

const SPECIAL = { 'TypeOfEstablishment (code)': '7', 'Boarders (name)': '' };

async function provisionsOf(row: Readonly<Record<string, string>>) {
  const { settings, faults } = await importRows(row);
  return { provisions: settings[0]?.provisions, codes: faults.map((fault) => fault.code) };
}

describe('designated needs of a special school', () => {
  it.each([
    [['SpLD - Specific Learning Difficulty', '', ''], ['SPLD']],
    [['Not Applicable', 'ASD - Autistic Spectrum Disorder', ''], ['ASD']],
    [
      ['asd - autistic spectrum disorder', 'SLD - Severe Learning Difficulty', ''],
      ['SLD', 'ASD'],
    ],
    [['BESD - Behaviour, Emotional and Social Difficulty', 'SEMH - Social', 'EBD'], ['SEMH']],
    [
      ['VI - Visual Impairment', 'MSI - Multi-Sensory Impairment', 'HI'],
      ['HI', 'VI', 'MSI'],
    ],
    [
      ['OTH - Other Difficulty/Disability', 'Physical disability', ''],
      ['PD', 'OTH'],
    ],
    [['', '', ''], null],
    [['Not Applicable', 'None', 'Not applicable'], null],
  ])('%j are %j', async ([sen1 = '', sen2 = '', sen3 = ''], needs) => {
    const row = { ...SPECIAL, 'SEN1 (name)': sen1, 'SEN2 (name)': sen2, 'SEN3 (name)': sen3 };
    const { provisions, codes } = await provisionsOf(row);
    expect(provisions).toMatchObject([{ kind: 'special', designatedNeeds: needs }]);
    expect(codes).toEqual([]);
  });

  it('leaves out what is no need, with a fault', async () => {
    const { faults } = await importRows({ ...SPECIAL, 'SEN2 (name)': 'XYZ - Something' });
    expect(faults).toMatchObject([
      {
        line: 2,
        column: 'SEN2 (name)',
        value: 'XYZ - Something',
        code: 'unknown-need',
        action: 'value-left-out',
      },
    ]);
  });
});

describe('bases', () => {
  it.each([
    ['7', 'No boarders', ['day']],
    ['10', 'Boarding school', ['day', 'residential-38']],
    ['10', "Children's Home (Boarding school)", ['day', 'residential-38', 'residential-52']],
    ['18', 'College / FE residential accommodation', ['day', 'residential-38']],
    ['7', 'Not applicable', null],
    ['11', '', null],
    ['18', '', null],
    ['1', '', ['day']],
    ['14', '', ['day']],
    ['15', 'Not applicable', ['day']],
  ])('type %s with "%s": %j', async (type, boarders, bases) => {
    const { provisions } = await provisionsOf({
      'TypeOfEstablishment (code)': type,
      'Boarders (name)': boarders,
    });
    expect(provisions?.[0]?.bases).toEqual(bases);
  });

  it('reports a wording that it does not know', async () => {
    const { provisions, codes } = await provisionsOf({
      ...SPECIAL,
      'Boarders (name)': 'Sometimes',
    });
    expect(provisions?.[0]?.bases).toBeNull();
    expect(codes).toEqual(['unknown-boarding']);
  });
});

describe('resourced provision and SEN unit', () => {
  const BOTH = {
    'TypeOfResourcedProvision (name)': 'Resourced provision and SEN unit',
    ResourcedProvisionOnRoll: '8',
    ResourcedProvisionCapacity: '12',
    SenUnitOnRoll: '21',
    SenUnitCapacity: '20',
    'SEN1 (name)': 'HI - Hearing Impairment',
  };

  it('are provisions of their own, more on roll than places kept and reported', async () => {
    const { settings, faults } = await importRows(BOTH);
    expect(settings[0]?.provisions).toMatchObject([
      { id: '100001-main', kind: 'mainstream', designatedNeeds: null, places: 210, onRoll: 198 },
      {
        id: '100001-resourced',
        kind: 'resourced-provision',
        designatedNeeds: ['HI'],
        places: 12,
        onRoll: 8,
      },
      {
        id: '100001-unit',
        kind: 'sen-unit',
        designatedNeeds: ['HI'],
        places: 20,
        onRoll: 21,
        bases: ['day'],
      },
    ]);
    expect(faults).toMatchObject([
      {
        column: 'SenUnitOnRoll',
        value: '21',
        code: 'on-roll-above-capacity',
        action: 'kept-as-given',
      },
    ]);
  });

  it.each([
    [{ 'TypeOfResourcedProvision (name)': 'SEN unit' }, ['100001-main', '100001-unit']],
    [
      { 'TypeOfResourcedProvision (name)': 'Resourced Provision' },
      ['100001-main', '100001-resourced'],
    ],
    [{ ResourcedProvisionCapacity: '10' }, ['100001-main', '100001-resourced']],
    [{ SenUnitCapacity: '0', SenUnitOnRoll: '0' }, ['100001-main']],
    [{ 'TypeOfResourcedProvision (name)': 'Not applicable' }, ['100001-main']],
  ])('%o: %j', async (row, ids) => {
    const { provisions } = await provisionsOf(row);
    expect(provisions?.map((provision) => provision.id)).toEqual(ids);
  });

  it('are not looked for in a special school', async () => {
    const { provisions, codes } = await provisionsOf({ ...SPECIAL, SenUnitCapacity: '10' });
    expect(provisions).toHaveLength(1);
    expect(codes).toEqual(['strand-not-mainstream']);
  });
});

describe('kinds', () => {
  it.each([
    ['11', 'mainstream'],
    ['8', 'special'],
    ['42', 'alternative-provision'],
    ['46', 'college'],
    ['32', 'specialist-post-16'],
  ])('type %s has a %s provision', async (type, kind) => {
    const { provisions } = await provisionsOf({ 'TypeOfEstablishment (code)': type });
    expect(provisions).toMatchObject([{ kind }]);
  });

  it('has none at a type that no plan places in', async () => {
    const { provisions } = await provisionsOf({ 'TypeOfEstablishment (code)': '29' });
    expect(provisions).toEqual([]);
  });
});

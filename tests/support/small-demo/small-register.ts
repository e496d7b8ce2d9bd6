import { stringify } from 'csv-stringify/sync';

/** Columns of the demo file, as GIAS names them. */
const COLUMNS = [
  'URN',
  'LA (code)',
  'LA (name)',
  'EstablishmentNumber',
  'EstablishmentName',
  'TypeOfEstablishment (code)',
  'TypeOfEstablishment (name)',
  'EstablishmentStatus (code)',
  'EstablishmentStatus (name)',
  'PhaseOfEducation (name)',
  'StatutoryLowAge',
  'StatutoryHighAge',
  'Boarders (name)',
  'Gender (name)',
  'SchoolCapacity',
  'NumberOfPupils',
  'Town',
  'Section41Approved (name)',
  'SEN1 (name)',
  'SEN2 (name)',
  'TypeOfResourcedProvision (name)',
  'ResourcedProvisionOnRoll',
  'ResourcedProvisionCapacity',
  'SenUnitOnRoll',
  'SenUnitCapacity',
  'Easting',
  'Northing',
  'SENStat',
  'SENNoStat',
] as const;

type Row = Partial<Record<(typeof COLUMNS)[number], string | number>>;

const AUTISM = 'ASD - Autistic Spectrum Disorder';
const SPEECH = 'SLCN - Speech, language and Communication';
const SEVERE = 'SLD - Severe Learning Difficulty';
const PROFOUND = 'PMLD - Profound and Multiple Learning Difficulty';
const SOCIAL = 'SEMH - Social, Emotional and Mental Health';
const HEARING = 'HI - Hearing Impairment';

function school(urn: number, name: string, type: [number, string], more: Row): Row {
  return {
    URN: urn,
    'LA (code)': 990,
    'LA (name)': 'Harrowdale',
    EstablishmentNumber: urn - 990_000 + 4000,
    EstablishmentName: name,
    'TypeOfEstablishment (code)': type[0],
    'TypeOfEstablishment (name)': type[1],
    'EstablishmentStatus (code)': 1,
    'EstablishmentStatus (name)': 'Open',
    'Boarders (name)': 'No boarders',
    'Gender (name)': 'Mixed',
    'Section41Approved (name)': 'Not applicable',
    Town: 'Harrowdale',
    ...more,
  };
}

const at = (Easting: number, Northing: number): Row => ({ Easting, Northing });
const ages = (StatutoryLowAge: number, StatutoryHighAge: number): Row => ({
  StatutoryLowAge,
  StatutoryHighAge,
});
const pupils = (places: number, roll: number, plans: number, support: number): Row => ({
  SchoolCapacity: places,
  NumberOfPupils: roll,
  SENStat: plans,
  SENNoStat: support,
});

const ACADEMY: [number, string] = [34, 'Academy converter'];
const COMMUNITY: [number, string] = [1, 'Community school'];
const SPECIAL: [number, string] = [7, 'Community special school'];
const INDEPENDENT_SPECIAL: [number, string] = [10, 'Other independent special school'];

/** A dozen invented settings round an invented town: enough to see every part of a list. */
const SETTINGS: readonly Row[] = [
  school(990_001, 'Harrow Vale Academy', ACADEMY, {
    'PhaseOfEducation (name)': 'Secondary',
    ...ages(11, 18),
    ...at(430_200, 436_100),
    ...pupils(1200, 1160, 62, 150),
  }),
  school(990_002, 'Millbeck School', COMMUNITY, {
    'PhaseOfEducation (name)': 'Secondary',
    ...ages(11, 16),
    ...at(433_900, 434_200),
    ...pupils(900, 871, 21, 118),
    'SEN1 (name)': AUTISM,
    'SEN2 (name)': SPEECH,
    'TypeOfResourcedProvision (name)': 'Resourced provision',
    ResourcedProvisionOnRoll: 11,
    ResourcedProvisionCapacity: 14,
  }),
  school(990_003, 'St Oswin’s High School', ACADEMY, {
    'PhaseOfEducation (name)': 'Secondary',
    ...ages(11, 18),
    ...at(426_500, 438_700),
    ...pupils(1050, 1048, 96, 171),
  }),
  school(990_004, 'Girls’ Grammar, Ashford Lane', ACADEMY, {
    'PhaseOfEducation (name)': 'Secondary',
    'Gender (name)': 'Girls',
    ...ages(11, 18),
    ...at(431_000, 432_500),
    ...pupils(800, 790, 6, 40),
  }),
  school(990_005, 'Beckside Primary School', COMMUNITY, {
    'PhaseOfEducation (name)': 'Primary',
    ...ages(4, 11),
    ...at(430_900, 435_400),
    ...pupils(420, 401, 14, 58),
  }),
  school(990_006, 'Thorn Hill Primary School', ACADEMY, {
    'PhaseOfEducation (name)': 'Primary',
    ...ages(3, 11),
    ...at(428_300, 434_800),
    ...pupils(315, 322, 9, 61),
    'SEN1 (name)': HEARING,
    'TypeOfResourcedProvision (name)': 'SEN unit',
    SenUnitOnRoll: 7,
    SenUnitCapacity: 8,
  }),
  school(990_007, 'The Orchard School', SPECIAL, {
    ...ages(4, 19),
    ...at(432_400, 439_600),
    ...pupils(140, 138, 138, 0),
    'SEN1 (name)': AUTISM,
    'SEN2 (name)': SPEECH,
  }),
  school(990_008, 'Ravensworth School', SPECIAL, {
    ...ages(11, 19),
    ...at(424_700, 433_300),
    ...pupils(95, 96, 96, 0),
    'SEN1 (name)': SEVERE,
    'SEN2 (name)': PROFOUND,
  }),
  school(990_009, 'Bridge House School', SPECIAL, {
    ...ages(7, 16),
    ...at(436_800, 437_900),
    ...pupils(60, 52, 52, 0),
    'SEN1 (name)': SOCIAL,
  }),
  school(990_010, 'Larkfield School', INDEPENDENT_SPECIAL, {
    ...ages(8, 18),
    ...at(441_500, 431_200),
    ...pupils(70, 58, 57, 1),
    'Section41Approved (name)': 'Approved',
    'SEN1 (name)': AUTISM,
  }),
  school(990_011, 'Northmoor Hall', INDEPENDENT_SPECIAL, {
    ...ages(9, 19),
    ...at(409_700, 471_300),
    ...pupils(48, 40, 40, 0),
    'Boarders (name)': 'Boarding school',
    'Section41Approved (name)': 'Not approved',
    'SEN1 (name)': AUTISM,
    'SEN2 (name)': SOCIAL,
  }),
  school(990_012, 'St Columba’s School for the Deaf', [8, 'Non-maintained special school'], {
    ...ages(5, 19),
    ...at(449_800, 392_600),
    ...pupils(110, 84, 84, 0),
    'Boarders (name)': 'Boarding school',
    'SEN1 (name)': HEARING,
  }),
  school(990_013, 'Harrowdale Pupil Referral Unit', [14, 'Pupil referral unit'], {
    ...ages(11, 16),
    ...at(431_700, 434_000),
    ...pupils(64, 41, 18, 20),
  }),
  school(990_014, 'Harrowdale College', [18, 'Further education'], {
    'PhaseOfEducation (name)': '16 plus',
    ...ages(16, 99),
    ...at(430_500, 434_100),
  }),
];

/** The small demo register as a GIAS file, so that it comes in by the same door as the real one. */
export function smallRegisterCsv(): Uint8Array {
  return Buffer.from(stringify([...SETTINGS], { header: true, columns: [...COLUMNS] }));
}

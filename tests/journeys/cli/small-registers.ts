import { csvOf } from '../../unit/register/gias-fixture.ts';

const SECONDARY = { StatutoryLowAge: '11', StatutoryHighAge: '16', SchoolCapacity: '900' };

const BECK_HIGH = {
  ...SECONDARY,
  URN: '100002',
  UKPRN: '10070002',
  EstablishmentNumber: '4002',
  EstablishmentName: 'Beck High School',
  NumberOfPupils: '850',
};
const CEDAR = {
  URN: '100003',
  UKPRN: '10070003',
  EstablishmentNumber: '7003',
  EstablishmentName: 'Cedar School',
  'TypeOfEstablishment (code)': '7',
  'TypeOfEstablishment (name)': 'Community special school',
  StatutoryLowAge: '4',
  StatutoryHighAge: '19',
  SchoolCapacity: '100',
  NumberOfPupils: '96',
  SENStat: '96',
  SENNoStat: '0',
  'SEN1 (name)': 'ASD - Autistic Spectrum Disorder',
  Easting: '432000',
};
const DALE_HIGH = {
  ...SECONDARY,
  URN: '100004',
  UKPRN: '10070004',
  EstablishmentNumber: '4004',
  EstablishmentName: 'Dale High School',
  NumberOfPupils: '940',
  Easting: '436000',
};

/** Four settings of Leeds; Dale High has more pupils than places, which is a fault. */
export const FIRST_REGISTER = csvOf([{}, BECK_HIGH, CEDAR, DALE_HIGH]);

/** Beck High became an academy, Cedar is renamed, Ash Lane Primary is gone. */
export const NEWER_REGISTER = csvOf([
  {
    ...BECK_HIGH,
    'EstablishmentStatus (code)': '2',
    'EstablishmentStatus (name)': 'Closed',
    CloseDate: '31-08-2026',
    'ReasonEstablishmentClosed (name)': 'Academy Converter',
  },
  { ...CEDAR, EstablishmentName: 'Cedar Academy' },
  DALE_HIGH,
  {
    ...BECK_HIGH,
    URN: '100005',
    UKPRN: '10070005',
    EstablishmentName: 'Beck Academy',
    'TypeOfEstablishment (code)': '34',
    'TypeOfEstablishment (name)': 'Academy converter',
    OpenDate: '01-09-2026',
  },
]);

/** The first register without Dale High. */
export const OTHER_REGISTER = csvOf([{}, BECK_HIGH, CEDAR]);

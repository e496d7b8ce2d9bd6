/** A valid placement request as the API takes it; tests change the part that they are about. */
export function requestInput(change: Readonly<Record<string, unknown>> = {}) {
  return {
    reference: 'T-0001',
    dateOfBirth: '2016-03-14',
    sex: 'male',
    primaryNeed: 'ASD',
    startDate: '2027-09-01',
    phase: 'secondary',
    basis: 'day',
    band: 4,
    home: { easting: 430_100, northing: 434_900 },
    ...change,
  };
}

import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readCaseload } from '../../../../lib/requests/index.ts';

const HEADER = 'Reference,Date of birth,Sex,Primary need,Start date,Postcode';
const GOOD = 'A/1,2016-03-14,M,ASD,2027-09-01,LS6 3HN';
const GOOD_ROW = {
  line: 2,
  reference: 'A/1',
  fields: {
    dateOfBirth: '2016-03-14',
    sex: 'male',
    primaryNeed: 'ASD',
    startDate: '2027-09-01',
    home: { postcode: 'LS6 3HN' },
  },
};

function read(text: string | Uint8Array) {
  return readCaseload(Buffer.from(text));
}

function rowsOf(text: string | Uint8Array) {
  const file = read(text);
  if (!file.ok) throw new Error(file.problem.detail);
  return file.value;
}

/** One column beside those that a row needs. */
function cell(column: string, value: string) {
  const quoted = `"${value.replaceAll('"', '""')}"`;
  return rowsOf(`${HEADER},${column}\n${GOOD},${quoted}\n`);
}

describe('a caseload file', () => {
  it.each([
    ['UTF-8', Buffer.from(`${HEADER}\n${GOOD}\n`)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${HEADER}\n${GOOD}\n`)],
    [
      'UTF-16 little-endian with a mark',
      iconv.encode(`${HEADER}\n${GOOD}\n`, 'utf-16le', { addBOM: true }),
    ],
    ['UTF-16 little-endian', iconv.encode(`${HEADER}\n${GOOD}\n`, 'utf-16le')],
    ['UTF-16 big-endian', iconv.encode(`${HEADER}\n${GOOD}\n`, 'utf-16be')],
    ['lines of Windows', Buffer.from(`${HEADER}\r\n${GOOD}\r\n`)],
    ['lines of old Macs', Buffer.from(`${HEADER}\r${GOOD}\r`)],
    ['semicolons', Buffer.from(`${HEADER}\n${GOOD}\n`.replaceAll(',', ';'))],
    ['tabs', Buffer.from(`${HEADER}\n${GOOD}\n`.replaceAll(',', '\t'))],
    ['quotation marks', Buffer.from(`${HEADER}\n"${GOOD.replaceAll(',', '","')}"\n`)],
  ])('is read in %s', (_what, bytes) => {
    expect(rowsOf(bytes)).toMatchObject({ rows: [GOOD_ROW], faults: [] });
  });

  it('is read in Windows-1252, whose letters are no UTF-8', () => {
    const text = `${HEADER},Second need\n${GOOD},down’s syndrome\n`;
    const file = rowsOf(iconv.encode(text, 'windows-1252'));
    expect(file.rows[0]?.fields.secondNeed).toBe('DS');
  });

  it('may have a title above its header and empty rows between, and keeps the lines of the file', () => {
    const file = rowsOf(`Export of 3 November\n\n${HEADER}\n,,,,,\n${GOOD}\n\n`);
    expect(file.rows).toEqual([{ ...GOOD_ROW, line: 5 }]);
  });

  it('is read by the person-level columns of SEN2, except the start of the plan', () => {
    const file = rowsOf(
      'persontableid,surname,forename,personbirthdate,sex,postcode,upn,receiveddate,startdate,planres,urn,sentype,sentype2\n' +
        '77,Smith,Ann,2016-03-14,F,LS6 3HN,A123456789012,2026-11-02,2020-01-01,A,100001,SLCN,ASD\n',
    );
    expect(file.rows[0]).toEqual({
      line: 2,
      reference: '77',
      fields: {
        dateOfBirth: '2016-03-14',
        sex: 'female',
        primaryNeed: 'SLCN',
        secondNeed: 'ASD',
        basis: 'residential-38',
        receivedOn: '2026-11-02',
        attends: '100001',
        home: { postcode: 'LS6 3HN' },
      },
    });
    expect(file.columns.leftOut.map(({ name, personal }) => [name, personal])).toEqual([
      ['surname', true],
      ['forename', true],
      ['upn', true],
      ['startdate', false],
    ]);
    expect(JSON.stringify(file)).not.toMatch(/Smith|Ann|A123456789012/);
  });

  it.each([
    'Forename',
    'First name',
    'Surname',
    'Family name',
    'Child name',
    'Known as name',
    'UPN',
    'Former UPN',
    'ULN',
    'NHS number',
    'Ethnicity',
    'Address line 1',
    'Address',
    'Street',
    'Town',
    'Mobile',
    'Parent 1',
    'Carer email',
    'Case notes',
  ])('keeps nothing of a column %s', (name) => {
    const file = cell(name, 'SECRET');
    expect(file.columns.leftOut).toMatchObject([{ name, personal: true }]);
    expect(JSON.stringify(file)).not.toContain('SECRET');
    expect(file.rows).toEqual([GOOD_ROW]);
  });

  it.each([
    ['Sex', 'Girl', { sex: 'female' }],
    ['Day or residential', 'B', { basis: 'residential-52' }],
    ['Basis', 'Residential up to 38 weeks', { basis: 'residential-38' }],
    ['Band', 'Band 4', { band: 4 }],
    ['Band', 'none', { band: null }],
    ['Phase', 'Sixth form', { phase: 'post-16' }],
    ['Taught in year group', 'Year 6', { taughtInYearGroup: 6 }],
    ['Second need', 'speech, language & communication needs', { secondNeed: 'SLCN' }],
    ['Received on', '02/11/2026', { receivedOn: '2026-11-02' }],
    ['Received on', '2 November 2026', { receivedOn: '2026-11-02' }],
    ['Received on', '2026-11-02T00:00:00', { receivedOn: '2026-11-02' }],
    ['Current setting URN', '100001', { attends: '100001' }],
    ['Requested settings', '100001; 100002;100001', { requestedSettings: ['100001', '100002'] }],
    ['Siblings at', 'None', { siblingsAt: [] }],
    ['Must have', 'Hoist; sensory room', { mustHave: ['hoist', 'sensory-room'] }],
    ['Mainstream wanted', 'Y', { mainstreamWanted: true }],
    ['Band', '', {}],
  ])('takes %s as “%s”', (column, value, fields) => {
    const header = HEADER.split(',').filter((name) => name !== column);
    const at = HEADER.split(',').indexOf(column);
    const row = GOOD.split(',').filter((_value, i) => i !== at);
    const file = rowsOf(`${header.join(',')},${column}\n${row.join(',')},"${value}"\n`);
    expect(file.faults).toEqual([]);
    expect(file.rows[0]?.fields).toMatchObject(fields);
    if (value === '') expect(file.rows[0]?.fields).not.toHaveProperty('band');
  });

  it.each([
    ['Received on', '46266', /spreadsheet’s number for a day/],
    ['Received on', '1/9/27', /year of two digits/],
    ['Received on', '13/14/2026', /is not a day/],
    ['Received on', '2026-02-30', /is not a day/],
    ['Second need', 'NSA', /is not known here\. Write a SEN2 code/],
    ['Basis', 'Residential', /does not say how many weeks/],
    ['Band', 'Band D', /number from 1/],
    ['Phase', 'KS2', /Write early years, primary, secondary or post-16/],
    ['Taught in year group', 'Year 21', /is not a year group/],
    ['Current setting URN', 'St Hild’s', /is not a URN/],
    ['Requested settings', '100001; Hild', /a part that is not a URN/],
    ['Must have', 'swimming pool', /^is not known here/],
    ['Must have', 'hoist; pool', /has “pool”, which is not known here/],
    ['Mainstream wanted', 'maybe', /Write yes or no/],
    ['Easting', '430100', /easting and northing together/],
  ])('refuses %s as “%s”, with line, column, value and what to do', (column, value, detail) => {
    const file = cell(column, value);
    expect(file.rows).toEqual([]);
    expect(file.faults).toEqual([
      { line: 2, column, value, detail: expect.stringMatching(detail) },
    ]);
  });

  it('does not repeat what stands where a reference should: it may be a name', () => {
    const file = rowsOf(`${HEADER}\n"Smith, Ann",2016-03-14,M,ASD,2027-09-01,LS6 3HN\n`);
    expect(file.faults).toMatchObject([{ line: 2, column: 'Reference', value: null }]);
    expect(JSON.stringify(file)).not.toContain('Smith');
  });

  it('names both lines of a reference that stands twice, and takes the first', () => {
    const file = rowsOf(`${HEADER}\n${GOOD}\n${GOOD.replace('A/1', 'a/1')}\n`);
    expect(file.rows.map(({ line }) => line)).toEqual([2]);
    expect(file.faults[0]?.detail).toContain('stands on line 2 and on line 3');
  });

  it.each([
    ['a quotation mark that is not closed', '"B,2016-03-14,M,ASD,2027-09-01,LS6', /not closed/],
    ['too many cells', 'B,2016-03-14,M,ASD,2027-09-01,LS6,1,2', /8 cells where the header has 6/],
    ['too few cells', 'B,2016-03-14', /2 cells where the header has 6/],
  ])('leaves out a row with %s, and takes those around it', (_what, bad, detail) => {
    const file = rowsOf(`${HEADER}\n${GOOD}\n${bad}\n${GOOD.replace('A/1', 'A/2')}\n`);
    expect(file.rows.map(({ line, reference }) => [line, reference])).toEqual([
      [2, 'A/1'],
      [4, 'A/2'],
    ]);
    expect(file.faults).toEqual([
      { line: 3, column: null, value: null, detail: expect.stringMatching(detail) },
    ]);
  });

  it.each([
    ['nothing', '', 'empty-file'],
    ['a spreadsheet', Buffer.from([0x50, 0x4b, 3, 4, 0]), 'not-a-csv-file'],
    ['bytes', Buffer.from([1, 0, 0, 0, 2, 65, 66, 67]), 'not-a-csv-file'],
    ['no header', `${GOOD}\n`, 'no-header'],
    ['no rows', `${HEADER}\n`, 'no-rows'],
    ['a column twice', `${HEADER},sex\n${GOOD},F\n`, 'column-twice'],
    ['more than 10 MB', Buffer.alloc(10 * 1024 * 1024 + 1, 65), 'file-too-large'],
    ['more than 20,000 rows', `${HEADER}\n${'x\n'.repeat(20_001)}`, 'too-many-rows'],
  ])('of %s is refused as a whole', (_what, text, code) => {
    const file = read(text);
    expect(file.ok ? 'read' : file.problem.code).toBe(code);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPostcodes } from '../../../lib/geography/index.ts';
import { bytesOf } from './bytes-of.ts';

const ONSPD = [
  '\uFEFFpcd,pcd2,pcds,dointr,doterm,oscty,usertype,oseast1m,osnrth1m,osgrdind,lat,long',
  '"LS6 3HN","LS6  3HN","LS6 3HN","198001","","E99999999","0","427704","0436032","1","53.8","-1.5"',
  '"LS6 3HP","LS6  3HP","LS6 3HP","198001","201006","E99999999","0","427800","0436100","1","53.8","-1.5"',
  '"BT1 1AA","BT1  1AA","BT1 1AA","198001","","N99999999","0","333000","0374000","8","54.6","-5.9"',
  '"GY1 1AA","GY1  1AA","GY1 1AA","198001","","L99999999","0","","","9","99.9","0"',
  '"M1  1AE","M1   1AE","M1 1AE","198001","","E99999999","0","384700","0398100","1","53.4","-2.2"',
].join('\r\n');

describe('readPostcodes', () => {
  it('reads the ONS Postcode Directory and says what it set apart', async () => {
    const read = await readPostcodes(bytesOf(ONSPD));
    expect(read.ok && read.value.report).toEqual({
      layout: 'onspd',
      rows: 5,
      imported: 3,
      terminated: 1,
      apart: { 'no-coordinates': 1, 'irish-grid': 1 },
      leftOut: 0,
      areas: 2,
      faultsByCode: {},
    });
    const leeds = read.ok ? read.value.areas.get('LS')?.postcodes : undefined;
    expect(leeds).toEqual({
      keys: Uint32Array.of(1_502_943, 1_502_945),
      eastings: Uint32Array.of(427_704, 427_800),
      northings: Uint32Array.of(436_032, 436_100),
    });
  });

  it('reads the same whatever the chunks of the stream', async () => {
    const whole = await readPostcodes(bytesOf(ONSPD, 10_000));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 200 }), async (length) => {
        expect(await readPostcodes(bytesOf(ONSPD, length))).toEqual(whole);
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ['PCD7,PCD8,DOTERM,OSEAST1M,OSNRTH1M\nLS6 3HN,LS6  3HN,,427704,436032\n', 'onspd', 'postcodes'],
    [
      'pcd7,pcds,doterm,east1m,north1m,gridind\nLS63HN,LS6 3HN,,427704,436032,1',
      'onspd',
      'postcodes',
    ],
    ['\n\nsector,easting,northing,postcodes\nLS6 3,427704,436032,292\n\n', 'sectors', 'sectors'],
    ['Northing, Easting ,Outcode\n436032.2,427703.9,ls6', 'outcodes', 'outcodes'],
  ] as const)('recognises %j as %s', async (text, layout, level) => {
    const read = await readPostcodes(bytesOf(text));
    expect(read.ok && read.value.report.layout).toBe(layout);
    const area = read.ok ? read.value.areas.get('LS') : undefined;
    expect(area?.[level].eastings).toEqual(Uint32Array.of(427_704));
    expect(area?.[level].northings).toEqual(Uint32Array.of(436_032));
  });

  it.each([
    [
      'another table',
      'URN,LA (code),Easting\n1,2,3\n',
      'unknown-postcode-layout',
      'The file is not a postcode file that is known: its first line has the columns "urn", "la (code)", "easting". Give the ONS Postcode Directory as CSV (pcds, oseast1m, osnrth1m), or centroids with the columns sector or outcode, easting, northing.',
    ],
    [
      'an empty file',
      '\n \n',
      'empty-file',
      'The file is empty. Give a postcode file with a header.',
    ],
    [
      'no lines at all',
      'x'.repeat(300_000),
      'not-a-text-file',
      'Line 1 of the file does not end within 65,536 characters: this is no CSV file. Unpack it first if it is a ZIP or gzip archive.',
    ],
  ])('refuses %s', async (_name, text, code, detail) => {
    const read = await readPostcodes(bytesOf(text, 5000));
    expect(read).toEqual({ ok: false, problem: { kind: 'invalid', code, detail } });
  });

  it('stops reading a file that it refuses', async () => {
    let asked = 0;
    async function* endless() {
      for (; ; asked++) yield new TextEncoder().encode('a,b,c\n');
    }
    expect((await readPostcodes(endless())).ok).toBe(false);
    expect(asked).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import { parsePostcode, parsePostcodeOrPart } from '../../../lib/geography/index.ts';

describe('parsePostcode', () => {
  it.each([
    ['ls6 3hn', 'LS6 3HN', 'LS6 3', 'LS6', 'LS'],
    ['  LS63HN ', 'LS6 3HN', 'LS6 3', 'LS6', 'LS'],
    ['SW1A2AA', 'SW1A 2AA', 'SW1A 2', 'SW1A', 'SW'],
    ['m1  1ae', 'M1 1AE', 'M1 1', 'M1', 'M'],
    ['W1A 0AX', 'W1A 0AX', 'W1A 0', 'W1A', 'W'],
    ['TR21 0PT', 'TR21 0PT', 'TR21 0', 'TR21', 'TR'],
  ])('reads %j', (text, postcode, sector, outcode, area) => {
    expect(parsePostcode(text)).toEqual({ ok: true, value: { postcode, sector, outcode, area } });
  });

  it.each([
    ['LS6', '"LS6" is not a postcode; give a full postcode such as LS6 3HN.'],
    ['', '"" is not a postcode; give a full postcode such as LS6 3HN.'],
    [
      'SW1A 2A0',
      '"SW1A 2A0" is not a postcode; give a full postcode such as LS6 3HN. Did you mean SW1A 2AO?',
    ],
    [
      'LS6 3HN and also LS6 4HN, either one will do',
      '"LS6 3HN and also LS6 4HN, either one wil…" is not a postcode; give a full postcode such as LS6 3HN.',
    ],
  ])('refuses %j and says what to do', (text, detail) => {
    const problem = { kind: 'invalid', code: 'invalid-postcode', detail };
    expect(parsePostcode(text)).toEqual({ ok: false, problem });
  });
});

describe('parsePostcodeOrPart', () => {
  it.each([
    ['LS6 3HN', { postcode: 'LS6 3HN', sector: 'LS6 3', outcode: 'LS6', area: 'LS' }],
    ['ls6 3', { postcode: null, sector: 'LS6 3', outcode: 'LS6', area: 'LS' }],
    ['SW1A2', { postcode: null, sector: 'SW1A 2', outcode: 'SW1A', area: 'SW' }],
    ['LS113', { postcode: null, sector: 'LS11 3', outcode: 'LS11', area: 'LS' }],
    ['LS11', { postcode: null, sector: null, outcode: 'LS11', area: 'LS' }],
    ['LS1 1', { postcode: null, sector: 'LS1 1', outcode: 'LS1', area: 'LS' }],
    [' ec1a ', { postcode: null, sector: null, outcode: 'EC1A', area: 'EC' }],
  ])('reads %j', (text, value) => {
    expect(parsePostcodeOrPart(text)).toEqual({ ok: true, value });
  });

  it.each(['LS', '6 3HN', 'LS6 3H', 'LS6-3HN', 'Leeds', ''])('refuses %j', (text) => {
    const detail = `${JSON.stringify(text)} is not a postcode; give a postcode such as LS6 3HN, or only its first part such as LS6.`;
    const problem = { kind: 'invalid', code: 'invalid-postcode', detail };
    expect(parsePostcodeOrPart(text)).toEqual({ ok: false, problem });
  });
});

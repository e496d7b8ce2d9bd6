import { describe, expect, it } from 'vitest';
import { readGias } from '../../../lib/register/index.ts';
import { accepted } from './gias-fixture.ts';

async function read(phase: string, low: string, high: string) {
  const text = `URN,EstablishmentName,TypeOfEstablishment (code),EstablishmentStatus (code),PhaseOfEducation (name),StatutoryLowAge,StatutoryHighAge\r\n100001,A School,34,1,${phase},${low},${high}\r\n`;
  const { settings, faults } = accepted(await readGias(oneChunk(text)));
  return { setting: settings[0], faults: faults.filter(({ code }) => code === 'ages-by-phase') };
}

async function* oneChunk(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

describe('ages that the file leaves blank', () => {
  it.each([
    ['Primary', 2, 11],
    ['Secondary', 11, 19],
    ['16 plus', 16, 99],
    ['Nursery', 2, 5],
    ['All-through', 2, 19],
  ])('are the widest of the phase %s, and reported', async (phase, lowAge, highAge) => {
    const { setting, faults } = await read(phase, '', '');
    expect(setting).toMatchObject({ lowAge, highAge, provisions: [{ lowAge, highAge }] });
    expect(faults).toMatchObject([
      { line: 2, column: 'PhaseOfEducation (name)', value: phase, action: 'value-inferred' },
    ]);
  });

  it('stay unknown where the phase says nothing', async () => {
    const { setting, faults } = await read('Not applicable', '', '');
    expect(setting).toMatchObject({ lowAge: null, highAge: null });
    expect(faults).toEqual([]);
  });

  it('are as given where the file gives them', async () => {
    const { setting, faults } = await read('Primary', '4', '7');
    expect(setting).toMatchObject({ lowAge: 4, highAge: 7 });
    expect(faults).toEqual([]);
  });
});

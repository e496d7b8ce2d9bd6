import { describe, expect, it } from 'vitest';
import { createKept } from '../../../functions/shared/kept.ts';

/** Something kept under a clock that the test moves, with what was read so far. */
function aKept() {
  const clock = { now: 0 };
  const reads: string[] = [];
  const kept = createKept(
    async (key) => {
      reads.push(key);
      if (key === 'broken') throw new Error('no');
      return `${key} ${reads.length}`;
    },
    () => clock.now,
  );
  return { clock, reads, kept };
}

describe('what was read a short while ago', () => {
  it.each([
    [29_999, 'a 1'],
    [30_000, 'a 2'],
  ])('after %i ms is %s', async (ms, expected) => {
    const { clock, kept } = aKept();
    await kept.of('a');
    clock.now = ms;
    expect(await kept.of('a')).toBe(expected);
  });

  it('is read once for those who ask at the same time', async () => {
    const { reads, kept } = aKept();
    await Promise.all([kept.of('a'), kept.of('a'), kept.of('b')]);
    expect(reads).toEqual(['a', 'b']);
  });

  it('is read anew after a change', async () => {
    const { kept } = aKept();
    await kept.of('a');
    kept.forget();
    expect(await kept.of('a')).toBe('a 2');
  });

  it('is not kept where reading failed', async () => {
    const { reads, kept } = aKept();
    await expect(kept.of('broken')).rejects.toThrow('no');
    await expect(kept.of('broken')).rejects.toThrow('no');
    expect(reads).toEqual(['broken', 'broken']);
  });

  it('never keeps more than a thousand', async () => {
    const { reads, kept } = aKept();
    for (let i = 0; i < 1_001; i += 1) await kept.of(String(i));
    await kept.of('0');
    expect(reads).toHaveLength(1_002);
  });
});

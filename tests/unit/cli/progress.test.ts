import { describe, expect, it } from 'vitest';
import { createProgress } from '../../../functions/cli/progress.ts';

function progressOf(given: { isTty: boolean; showProgress?: boolean }) {
  const clock = { now: 0 };
  const said: string[] = [];
  const { isTty, showProgress = true } = given;
  const output = { out: () => {}, err: (text: string) => void said.push(text), isTty };
  const progress = createProgress(
    { output, showProgress },
    'june.csv',
    65_000_000,
    () => clock.now,
  );
  const readAt = (now: number, bytes: number) => {
    clock.now = now;
    progress.read(bytes);
  };
  return { progress, said, readAt };
}

describe('the progress of a long read', () => {
  it('is a line every two seconds where standard error is no terminal', () => {
    const { progress, said, readAt } = progressOf({ isTty: false });
    readAt(1_999, 10_000_000);
    readAt(2_000, 13_000_000);
    readAt(3_500, 20_000_000);
    readAt(4_100, 26_000_000);
    progress.storing();
    progress.end();
    expect(said).toEqual([
      'june.csv: 13.0 MB of 65.0 MB read (20%)\n',
      'june.csv: 26.0 MB of 65.0 MB read (40%)\n',
    ]);
  });

  it('rewrites one line of a terminal and leaves it clean', () => {
    const { progress, said, readAt } = progressOf({ isTty: true });
    readAt(50, 1_000_000);
    readAt(100, 6_500_000);
    progress.storing();
    progress.end();
    expect(said).toEqual([
      '\r\u001B[Kjune.csv: 6.5 MB of 65.0 MB read (10%)',
      '\r\u001B[Kjune.csv: read, now storing',
      '\r\u001B[K',
    ]);
  });

  it('is silent under --json', () => {
    const { progress, said, readAt } = progressOf({ isTty: true, showProgress: false });
    readAt(5_000, 6_500_000);
    progress.storing();
    progress.end();
    expect(said).toEqual([]);
  });
});

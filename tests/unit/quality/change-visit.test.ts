import { describe, expect, it } from 'vitest';
import {
  $VisitInput,
  commentOnVisit,
  correctVisit,
  isVisitLate,
  recordVisit,
} from '../../../lib/quality/index.ts';

const TODAY = '2026-11-23';
const RECORDING = {
  id: '01JDZ0000000000000000000AB',
  settingKey: '995020',
  authority: '990',
  recordedAt: '2026-11-23T10:00:00.000Z',
};
const ACTION = { words: 'Fill the post.', dueOn: '2027-01-29', doneOn: null };

function anInput(given: object = {}) {
  return $VisitInput.parse({
    visitedOn: '2026-11-03',
    kind: 'announced',
    outcome: 'assured',
    words: 'Lessons are calm.',
    ...given,
  });
}

describe('recording a visit', () => {
  it.each([
    ['a plain one', {}, []],
    ['with an action', { outcome: 'assured-with-actions', actions: [ACTION] }, []],
    ['assured, its action done', { actions: [{ ...ACTION, doneOn: '2026-11-20' }] }, []],
    ['still to come', { visitedOn: '2026-11-24' }, ['/visitedOn']],
    ['with actions, of which there is none', { outcome: 'assured-with-actions' }, ['/actions']],
    ['assured, an action open', { actions: [ACTION] }, ['/outcome']],
    [
      'an action due before it',
      { outcome: 'not-assured', actions: [{ ...ACTION, dueOn: '2026-11-02' }] },
      ['/actions/0/dueOn'],
    ],
    [
      'an action done tomorrow',
      { outcome: 'not-assured', actions: [{ ...ACTION, doneOn: '2026-11-24' }] },
      ['/actions/0/doneOn'],
    ],
    ['the next one on the same day', { nextDueOn: '2026-11-03' }, ['/nextDueOn']],
  ])('%s', (_, given, wrongAt) => {
    const made = recordVisit(anInput(given), RECORDING, TODAY);
    expect(made.ok ? [] : made.problem.faults?.map(({ pointer }) => pointer)).toEqual(wrongAt);
  });

  it('is corrected by another revision, which keeps what the provider said', () => {
    const first = recordVisit(anInput(), RECORDING, TODAY);
    if (!first.ok) throw new Error(first.problem.detail);
    const commented = commentOnVisit(first.value, 'We agree.', '2026-11-24T09:00:00.000Z');
    if (!commented.ok) throw new Error(commented.problem.detail);
    const input = anInput({ outcome: 'not-assured' });
    expect(correctVisit(commented.value, { ...input, correction: 'A slip.' }, TODAY)).toMatchObject(
      {
        value: {
          outcome: 'not-assured',
          correction: 'A slip.',
          comments: [{ words: 'We agree.' }],
          revision: 3,
        },
      },
    );
  });
});

describe('a visit is late', () => {
  const visit = (given: object) => {
    const made = recordVisit(anInput(given), RECORDING, TODAY);
    if (!made.ok) throw new Error(made.problem.detail);
    return made.value;
  };
  it.each([
    ['2027-01-29', false],
    ['2027-01-30', true],
  ])('when an action is due before %s: %s', (today, late) => {
    const open = visit({ outcome: 'assured-with-actions', actions: [ACTION] });
    expect(isVisitLate(open, today)).toBe(late);
  });
  it.each([
    ['2027-05-10', false],
    ['2027-05-11', true],
  ])('when the next visit is due before %s: %s', (today, late) => {
    expect(isVisitLate(visit({ nextDueOn: '2027-05-10' }), today)).toBe(late);
  });
});

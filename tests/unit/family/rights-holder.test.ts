import { describe, expect, it } from 'vitest';
import { rightsHolderOn, youngPersonFrom } from '../../../lib/tailored-lists/index.ts';

describe('who holds the rights', () => {
  // School leaving dates: the last Friday in June, SI 1997/1970. 2026: 26 June; 2027: 25 June; 2032: 25 June; 2033: 24 June.
  it.each([
    ['16 during the school year', '2010-03-14', '2026-06-27'],
    ['16 in July, after the leaving date but in the same school year', '2010-07-20', '2026-06-27'],
    ['16 on 31 August, the last day of the school year', '2010-08-31', '2026-06-27'],
    ['16 on 1 September, the first day of the next', '2010-09-01', '2027-06-26'],
    ['16 on the leaving date itself', '2010-06-26', '2026-06-27'],
    ['born on a leap day', '2016-02-29', '2032-06-26'],
    ['where 30 June is a Friday', '2007-05-01', '2023-07-01'],
    ['where 30 June is a Thursday', '2017-01-05', '2033-06-25'],
  ])('%s', (_, dateOfBirth, from) => {
    expect(youngPersonFrom(dateOfBirth)).toBe(from);
  });

  it('is the parent up to and on the leaving date, and the young person from the day after', () => {
    expect(rightsHolderOn('2010-03-14', '2026-06-26')).toBe('parent');
    expect(rightsHolderOn('2010-03-14', '2026-06-27')).toBe('young-person');
  });
});

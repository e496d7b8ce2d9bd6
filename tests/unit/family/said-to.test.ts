import { describe, expect, it } from 'vitest';
import { saidTo } from '../../../lib/tailored-lists/index.ts';

describe('sentences for families', () => {
  it.each([
    ['Your child already goes there.', 'You already go there.'],
    ['Your child’s brother or sister goes there.', 'Your brother or sister goes there.'],
    ['It has what your child must have: a hoist.', 'It has what you must have: a hoist.'],
    [
      'We do not know if this school can give all the help your child needs. We would have to ask it.',
      'We do not know if this school can give all the help you need. We would have to ask it.',
    ],
    [
      'There are other children of about your child’s age.',
      'There are other children of about your age.',
    ],
    [
      'Your child will be in Year 12. That is too old for it.',
      'You will be in Year 12. That is too old for it.',
    ],
    ['it will not be open when your child starts', 'it will not be open when you start'],
    ['The school must offer your child a place first.', 'The school must offer you a place first.'],
    ['a place is being kept for your child', 'a place is being kept for you'],
  ])('“%s” is said to a young person as “%s”', (sentence, said) => {
    expect(saidTo('young-person', sentence)).toBe(said);
    expect(saidTo('parent', sentence)).toBe(sentence);
  });
});

import { describe, expect, it } from 'vitest';
import { textWithoutHome, withoutHome } from '../../../lib/tailored-lists/index.ts';

describe('what is said to somebody who must not know where the child lives', () => {
  it('says nothing of distance, and keeps the rest', () => {
    expect(
      withoutHome([
        'From your home it is 4.7 miles, about 17 minutes by road. This is our estimate.',
        'It is set up for children with autism.',
        'It is a long way from your home: 31 miles, about 70 minutes by road.',
        'The journey would take about 50 minutes each way. At your child’s age we look for 45 minutes or less.',
        'We do not know how far it is from your home.',
        'These published figures are good: how often it sends children home.',
      ]),
    ).toEqual([
      'It is set up for children with autism.',
      'These published figures are good: how often it sends children home.',
    ]);
  });

  it('keeps the sentences of a summary that say nothing of it', () => {
    expect(
      textWithoutHome(
        'This school is number 1 of the 34 that could suit your child. It is here because it is set up for children with autism and it is 4.7 miles from your home.',
      ),
    ).toBe('This school is number 1 of the 34 that could suit your child.');
  });
});

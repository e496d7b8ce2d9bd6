import { describe, expect, it } from 'vitest';
import { weightsOfImportance } from '../../../lib/tailored-lists/index.ts';

describe('weights of what matters to a family', () => {
  it('are in proportion, and what is left out has none', () => {
    expect(weightsOfImportance({ 'need-fit': 4, distance: 3, quality: 1 })).toEqual({
      'need-fit': 0.5,
      distance: 0.375,
      capacity: 0,
      cost: 0,
      inclusion: 0,
      quality: 0.125,
      continuity: 0,
    });
  });

  it('are none where nothing matters', () => {
    expect(weightsOfImportance({})).toBeNull();
    expect(weightsOfImportance({ distance: 0 })).toBeNull();
  });
});

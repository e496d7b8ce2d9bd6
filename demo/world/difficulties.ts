/** What makes a demo request worth looking at, one label each; the text says what to see. */
export const DIFFICULTIES = {
  'everyday-case': 'An ordinary request with suitable settings close by.',
  'requested-setting-fails-a-gate':
    'A boy’s family asks for a girls’ school: it is shown with the reason, never hidden.',
  'magnet-school-requested':
    'The requested school already has far more than its share of pupils with a plan.',
  'several-children-few-places': 'Three children in one city ask for the same few places.',
  'rare-need-vi': 'Vision impairment: one provision of the region is designated for it.',
  'rare-need-msi': 'Multi-sensory impairment: a handful of places in all England.',
  'rare-need-pmld': 'Profound and multiple learning difficulty: few places, costly, and far apart.',
  'must-have-nobody-has': 'The child must have an intervenor, and nobody publishes one.',
  'must-have-only-one-has': 'The child must have braille, and one provision has it.',
  'post-16': 'A young person of 16 or over: colleges and specialist colleges.',
  nursery: 'A child below school age.',
  'requested-independent-without-offer':
    'The family asks for an independent school that is not approved under section 41: it must offer first.',
  'attends-already': 'The child would stay at the all-age school that they attend.',
  sibling: 'A brother or sister is at a setting nearby.',
  'no-band': 'The authority has not set a band yet, so cost cannot be compared.',
  'needs-not-in-register': 'The nearest special school lists no needs in the register.',
  'nobody-suitable-nearby': 'The nearest suitable place lies beyond a long journey.',
  'residential-38': 'A residential place in term time.',
  'residential-52': 'A residential place all year round.',
  'home-far-from-everything': 'The home lies at the edge of the county, far from every setting.',
  'requested-setting-elsewhere':
    'The requested setting stands in another authority, which must be consulted too.',
  'mainstream-wanted-high-band':
    'The family wants mainstream education and the band is high: section 33 applies.',
  'mid-year-start': 'The place is wanted in the middle of the school year.',
  'full-everywhere': 'Every provision designated for the need says that it is full.',
  'stale-returns-only': 'Every return for the need is more than three months old.',
  'out-of-year-group': 'The child is taught in the year below their age.',
  'two-needs': 'Two needs that no single provision is designated for.',
} as const;
export type Difficulty = keyof typeof DIFFICULTIES;

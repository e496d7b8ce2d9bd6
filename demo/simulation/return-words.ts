type Words = readonly [string, ...string[]];

/** Why a provider that is full says it cannot offer a place: the law wants more than "full", and so say these. */
export const FULL_REASONS: Words = [
  'Every group of this year has the most pupils that its staff can support safely.',
  'All places are taken and no leaver is expected before July.',
  'The classrooms of this year group are at the number they were built for.',
];

/** Why a provider with a free seat still cannot offer one. */
export const OTHER_REASONS: Words = [
  'Two teaching posts are vacant, so one class is closed until they are filled.',
  'The needs of the present group leave no room for one more pupil this year.',
  'The year group’s rooms are being rebuilt and the work is late.',
  'There is no speech and language therapist in post to give what plans here set out.',
];

export const CONDITIONS: Words = [
  'Once a learning support assistant has been appointed.',
  'After the pupil has visited and we have met the family.',
  'If the pupil can be taught with the year group above or below.',
  'If the authority’s transport can be here by 8.45.',
  'If one pupil who is on notice to leave does so.',
];

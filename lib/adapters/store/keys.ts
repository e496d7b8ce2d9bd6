// Every access pattern of the table, by name.

export * from './keys/families.ts';
export * from './keys/figures.ts';
export * from './keys/kept.ts';
export * from './keys/limits.ts';
export * from './keys/listing.ts';
export * from './keys/lists.ts';
export * from './keys/partition.ts';
export * from './keys/people.ts';
export * from './keys/places.ts';
export * from './keys/published.ts';
export * from './keys/quality.ts';
export * from './keys/reminders.ts';
export * from './keys/requests.ts';
export * from './keys/runs.ts';
export * from './keys/told.ts';
export * from './keys/uploads.ts';
export * from './keys/webhooks.ts';

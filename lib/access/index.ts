export * from './audit-entry.ts';
export * from './authorise.ts';
export * from './beside.ts';
export * from './outbox.ts';
export * from './permissions.ts';
export * from './principal.ts';
export * from './stored-event.ts';

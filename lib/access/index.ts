export * from './audit-entry.ts';
export * from './authorise.ts';
export * from './beside.ts';
export * from './permissions.ts';
export * from './principal.ts';

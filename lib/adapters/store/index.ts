export * from './beside.ts';
export * from './create-table.ts';
export * from './lists-store.ts';
export * from './postcodes-store.ts';
export * from './register-store.ts';
export * from './requests-store.ts';
export * from './table.ts';
export type { Write } from './writes.ts';

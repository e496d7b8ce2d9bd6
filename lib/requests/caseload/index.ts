export * from './caseload.ts';
export { COLUMN_NAMES } from './caseload-columns.ts';
export * from './caseload-file.ts';
export * from './caseload-preview.ts';
export * from './caseloads-store.ts';
export * from './change-caseload.ts';
export * from './match-row.ts';
export * from './read-caseload.ts';

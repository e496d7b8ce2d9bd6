export * from './estimated-travel.ts';

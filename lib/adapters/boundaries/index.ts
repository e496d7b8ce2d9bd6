export * from './read-boundaries.ts';

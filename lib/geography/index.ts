export * from './grid-point.ts';

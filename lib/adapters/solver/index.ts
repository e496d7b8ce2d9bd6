export * from './create-highs-solver.ts';

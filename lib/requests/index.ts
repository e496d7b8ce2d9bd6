export * from './placement-request.ts';

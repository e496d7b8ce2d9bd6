export * from './case.ts';
export * from './cases-store.ts';
export * from './open-case.ts';
export * from './placement-request.ts';
export * from './request-input.ts';
export * from './requests-store.ts';
export * from './state-request.ts';
export * from './timeline.ts';

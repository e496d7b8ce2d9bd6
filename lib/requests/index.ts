export * from './placement-request.ts';
export * from './request-input.ts';
export * from './requests-store.ts';
export * from './state-request.ts';

export * from './compare-replay.ts';
export * from './lists-store.ts';
export * from './make-body.ts';
export * from './tailored-list.ts';
export * from './upcast-body.ts';

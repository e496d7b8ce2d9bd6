export * from './packs/act-2014.ts';
export * from './policy-pack.ts';
export * from './scale.ts';
export * from './travel-policy.ts';

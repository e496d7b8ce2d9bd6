export * from './amazon-location-router.ts';
export * from './estimated-travel.ts';
export * from './find-kept-ways.ts';
export * from './find-ways.ts';
export * from './osrm-router.ts';
export * from './routed-travel.ts';

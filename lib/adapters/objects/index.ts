export * from './folder-objects.ts';
export * from './s3-objects.ts';

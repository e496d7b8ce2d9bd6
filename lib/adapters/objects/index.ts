export * from './folder-objects.ts';
export * from './folder-uploads.ts';
export * from './s3-calls.ts';
export * from './s3-objects.ts';
export * from './s3-uploads.ts';

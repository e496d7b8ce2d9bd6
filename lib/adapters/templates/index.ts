export * from './create-templates.ts';

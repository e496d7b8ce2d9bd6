export * from './create-templates.ts';
export * from './precompile-templates.ts';

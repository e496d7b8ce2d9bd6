export * from './folder-files.ts';
export * from './item-lines.ts';
export * from './whole-table.ts';

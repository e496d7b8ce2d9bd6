export * from './bare-name.ts';
export * from './cell-words.ts';
export * from './decode-text.ts';
export * from './parse-rows.ts';
export * from './read-date.ts';

export * from './import-report.ts';
export * from './provision.ts';
export * from './setting.ts';

export * from './folder-notifier.ts';
export * from './govuk-notifier.ts';
export * from './secret-key.ts';

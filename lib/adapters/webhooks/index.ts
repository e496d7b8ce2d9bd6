export * from './create-webhook-sender.ts';

export * from './attempt-plan.ts';
export * from './webhook-address.ts';
export * from './webhook-delivery.ts';
export * from './webhook-endpoint.ts';
export * from './webhook-message.ts';
export * from './webhook-sender.ts';
export * from './webhook-topics.ts';
export * from './webhooks-store.ts';

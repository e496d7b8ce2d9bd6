import type { Owner } from '../../../access/index.ts';
import { type Key, partition, type Range } from './partition.ts';

export const webhookKey = (owner: Owner, id: string): Key => ({
  pk: partition(owner),
  sk: `WEBHOOK#${id}`,
});
export const webhooksOf = (owner: Owner): Range => ({ pk: partition(owner), prefix: 'WEBHOOK#' });
export const webhookSecretsKey = (owner: Owner, id: string): Key => ({
  pk: partition(owner),
  sk: `WEBHOOK-SECRETS#${id}`,
});

/** By the message’s id, so that one message goes to one endpoint once. */
export const webhookDeliveryKey = (owner: Owner, endpointId: string, messageId: string): Key => ({
  pk: partition(owner),
  sk: `WEBHOOK-DELIVERY#${endpointId}#${messageId}`,
});
export const webhookDeliveriesOf = (owner: Owner, endpointId: string): Range => ({
  pk: partition(owner),
  prefix: `WEBHOOK-DELIVERY#${endpointId}#`,
});

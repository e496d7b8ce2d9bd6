/**
 * Stands in for `@smithy/core/event-streams` in the bundles of functions. The SDK loads it for calls that stream events,
 * and neither DynamoDB nor SQS has one.
 */
export class EventStreamSerde {
  constructor() {
    throw new Error('Event streams are not in the bundles of functions: see infra/runtime.');
  }
}

export function eventStreamSerdeProvider(): never {
  throw new Error('Event streams are not in the bundles of functions: see infra/runtime.');
}

import * as z from 'zod';
import { permissionsIn, text } from './permissions-in.ts';
import { ofType, type Resource, type Templates } from './templates.ts';

const $Function = z.object({
  Description: z.string(),
  MemorySize: z.int(),
  Timeout: z.int(),
  Role: z.unknown(),
});
const $Policy = z.object({ Roles: z.array(z.unknown()) });
const $Queue = z.object({
  VisibilityTimeout: z.int().optional(),
  RedrivePolicy: z
    .object({ maxReceiveCount: z.int(), deadLetterTargetArn: z.unknown() })
    .optional(),
});
const $Mapping = z.object({
  EventSourceArn: z.unknown(),
  FunctionName: z.unknown(),
  BatchSize: z.int(),
  ScalingConfig: z.object({ MaximumConcurrency: z.int() }).optional(),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.unknown() }) }).optional(),
});
const $Rule = z.object({
  Description: z.string(),
  ScheduleExpression: z.string(),
  Targets: z.array(z.object({ Arn: z.unknown() })),
});
const $Alarm = z.object({
  AlarmDescription: z.string(),
  Threshold: z.number(),
  Namespace: z.string().optional(),
});

/** A function, and what its role may do with the stores and the queues. */
export interface SystemFunction {
  readonly id: string;
  readonly does: string;
  readonly memoryMb: number;
  readonly seconds: number;
  readonly permissions: readonly {
    readonly actions: readonly string[];
    readonly resources: readonly string[];
    readonly of: string;
  }[];
}

export interface SystemQueue {
  readonly id: string;
  /** Null for a queue of what was put aside. */
  readonly visibility: number | null;
  readonly attempts: number | null;
  readonly setAside: string | null;
}

export interface Listening {
  readonly source: string;
  readonly listener: string;
  readonly batch: number;
  readonly atOnce: number | null;
  readonly onFailure: string | null;
}

export interface System {
  readonly functions: readonly SystemFunction[];
  readonly queues: readonly SystemQueue[];
  readonly listening: readonly Listening[];
  readonly clocks: readonly {
    readonly id: string;
    readonly does: string;
    readonly every: string;
    readonly calls: string;
  }[];
  readonly alarms: readonly {
    readonly id: string;
    readonly says: string;
    readonly threshold: number;
  }[];
  /** Queue ids by the names that the code calls them. */
  readonly queueNames: ReadonlyMap<string, string>;
}

/** What the templates of a stage say of functions, queues and who hears of what. */
export function systemOf({ service, observability }: Templates): System {
  const permissions = permissionsIn(service);
  return {
    functions: ofType(service, 'AWS::Lambda::Function').map((resource) => {
      const { Description, MemorySize, Timeout, Role } = $Function.parse(resource.Properties);
      const policies = new Set(policiesOf(service, nameIn(Role)));
      return {
        id: resource.id,
        does: Description,
        memoryMb: MemorySize,
        seconds: Timeout,
        permissions: permissions
          .filter(({ where }) => policies.has(where))
          .map(({ actions, resources, partitions }) => ({ actions, resources, of: partitions })),
      };
    }),
    queues: ofType(service, 'AWS::SQS::Queue').map(({ id, Properties }) => {
      const { VisibilityTimeout, RedrivePolicy } = $Queue.parse(Properties);
      return {
        id,
        visibility: VisibilityTimeout ?? null,
        attempts: RedrivePolicy?.maxReceiveCount ?? null,
        setAside: RedrivePolicy ? nameIn(RedrivePolicy.deadLetterTargetArn) : null,
      };
    }),
    listening: ofType(service, 'AWS::Lambda::EventSourceMapping').map(({ Properties }) => {
      const mapping = $Mapping.parse(Properties);
      const failed = mapping.DestinationConfig?.OnFailure.Destination;
      return {
        source: nameIn(mapping.EventSourceArn),
        listener: nameIn(mapping.FunctionName),
        batch: mapping.BatchSize,
        atOnce: mapping.ScalingConfig?.MaximumConcurrency ?? null,
        onFailure: failed ? nameIn(failed) : null,
      };
    }),
    clocks: ofType(service, 'AWS::Events::Rule').flatMap(({ id, Properties }) => {
      const { Description, ScheduleExpression, Targets } = $Rule.parse(Properties);
      return Targets.map(({ Arn }) => ({
        id,
        does: Description,
        every: ScheduleExpression,
        calls: nameIn(Arn),
      }));
    }),
    alarms: ofType(observability, 'AWS::CloudWatch::Alarm').map(({ id, Properties }) => {
      const { AlarmDescription, Threshold } = $Alarm.parse(Properties);
      return { id, says: AlarmDescription, threshold: Threshold };
    }),
    queueNames: queueNamesIn(service),
  };
}

/** What a reference names, without the attribute of it that is meant. */
export function nameIn(reference: unknown): string {
  return /<(\w+)(?:\.\w+)?>/.exec(text(reference))?.[1] ?? text(reference);
}

function policiesOf(service: readonly Resource[], role: string): string[] {
  return ofType(service, 'AWS::IAM::Policy')
    .filter(({ Properties }) => $Policy.parse(Properties).Roles.map(nameIn).includes(role))
    .map(({ id }) => id);
}

const $QueueUrls = z.object({
  Environment: z.object({ Variables: z.object({ QUEUE_URLS: z.unknown() }) }),
});

function queueNamesIn(service: readonly Resource[]): ReadonlyMap<string, string> {
  for (const { Properties } of ofType(service, 'AWS::Lambda::Function')) {
    const found = $QueueUrls.safeParse(Properties);
    if (!found.success || found.data.Environment.Variables.QUEUE_URLS === undefined) continue;
    const urls = text(found.data.Environment.Variables.QUEUE_URLS);
    return new Map(
      [...urls.matchAll(/"(\w+)":"<(\w+)>"/g)].map(([, name = '', id = '']) => [name, id]),
    );
  }
  throw new Error('No function is given the queues.');
}

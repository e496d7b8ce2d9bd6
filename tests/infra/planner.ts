import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { createPlanRunsStore, type Write } from '../../lib/adapters/store/index.ts';
import type { PlanRun } from '../../lib/commissioning/index.ts';
import { ofType, only, synthesise } from '../support/synth.ts';

const OWNER = { kind: 'consortium', code: 'three-vales' } as const;
const RUN_ID = '01JCZ0000000000000000000ZZ';

const $Pipe = z.object({
  SourceParameters: z.object({
    FilterCriteria: z.object({ Filters: z.tuple([z.object({ Pattern: z.string() })]) }),
    DynamoDBStreamParameters: z.unknown(),
  }),
  TargetParameters: z.object({ InputTemplate: z.string() }),
});

describe.each(['dev', 'prod'] as const)('the planner of %s', (stage) => {
  const { service, data } = synthesise(stage);
  const pipe = $Pipe.parse(only(service, 'AWS::Pipes::Pipe'));

  it('is a function with a whole processor and Lambda’s longest time', () => {
    const planner = service.find(({ id }) => id === 'PlanningPlannerFunction')?.Properties;
    expect(planner).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      MemorySize: 1769,
      Timeout: 900,
      TracingConfig: { Mode: 'Active' },
      Environment: {
        Variables: expect.not.objectContaining({ DEV_TOKEN_SECRET: expect.anything() }),
      },
    });
  });

  it('is called for one run at a time, ten at once in all', () => {
    expect(only(service, 'AWS::Lambda::EventSourceMapping')).toMatchObject({
      BatchSize: 1,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: 10 },
    });
  });

  it('looks after runs whose planner died every five minutes', () => {
    expect(only(service, 'AWS::Events::Rule')).toMatchObject({
      ScheduleExpression: 'rate(5 minutes)',
      State: 'ENABLED',
      Targets: [{ Input: '{"sweep":true}' }],
    });
  });

  it('puts calls aside after three tries, alarms then, and gives no call out twice while it is worked on', () => {
    const queues = ofType(service, 'AWS::SQS::Queue');
    expect(queues).toHaveLength(2);
    const [calls] = queues.filter(({ Properties }) => 'RedrivePolicy' in Properties);
    expect(calls?.Properties).toMatchObject({
      VisibilityTimeout: 960,
      RedrivePolicy: {
        maxReceiveCount: 3,
        deadLetterTargetArn: { 'Fn::GetAtt': [expect.stringMatching(/SetAside/), 'Arn'] },
      },
    });
    for (const { Properties } of queues) {
      expect(Properties).toMatchObject({ SqsManagedSseEnabled: true });
    }
    expect(only(service, 'AWS::CloudWatch::Alarm')).toMatchObject({
      MetricName: 'ApproximateNumberOfMessagesVisible',
      Threshold: 1,
      Dimensions: [
        {
          Name: 'QueueName',
          Value: { 'Fn::GetAtt': [expect.stringMatching(/SetAside/), 'QueueName'] },
        },
      ],
    });
  });

  it('takes its calls from the table’s stream of new items, and puts aside what it cannot read', () => {
    expect(only(data, 'AWS::DynamoDB::GlobalTable')).toMatchObject({
      StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
    });
    expect(pipe.SourceParameters.DynamoDBStreamParameters).toMatchObject({
      StartingPosition: 'TRIM_HORIZON',
      MaximumRetryAttempts: 10,
      OnPartialBatchItemFailure: 'AUTOMATIC_BISECT',
      DeadLetterConfig: { Arn: { 'Fn::GetAtt': [expect.stringMatching(/SetAside/), 'Arn'] } },
    });
  });

  it('is called for what the store writes, and for nothing else of the same act', async () => {
    const written = await writtenByAStart();
    const pattern: unknown = JSON.parse(pipe.SourceParameters.FilterCriteria.Filters[0].Pattern);
    const records = written.map((put) => ({ eventName: 'INSERT', dynamodb: { NewImage: put } }));
    const called = records.filter((record) => fits(pattern, record));
    expect(called.map((record) => filledIn(pipe.TargetParameters.InputTemplate, record))).toEqual([
      { consortium: 'three-vales', runId: RUN_ID },
    ]);
    expect(records.length).toBeGreaterThan(3);
    expect(called.map((record) => fits(pattern, { ...record, eventName: 'REMOVE' }))).toEqual([
      false,
    ]);
  });
});

/** The items that starting a run puts into the table. */
async function writtenByAStart(): Promise<readonly unknown[]> {
  let written: readonly Write[] = [];
  const store = createPlanRunsStore(
    {
      get: async () => null,
      getMany: async () => [],
      query: async () => ({ items: [], after: null }),
      work: async () => [],
      workDone: async () => {},
      transact: async (writes) => {
        written = writes;
        return null;
      },
    },
    OWNER,
  );
  const at = '2026-11-23T10:00:00.000Z';
  const run: Omit<PlanRun, 'slot'> = {
    id: RUN_ID,
    consortium: 'three-vales',
    name: 'Round',
    roundId: 'a'.repeat(64),
    options: { seconds: 60, gap: 0 },
    sharing: null,
    status: 'queued',
    revision: 1,
    createdAt: at,
    createdBy: 'Commissioner',
    queuedAt: at,
    startedAt: null,
    endedAt: null,
    progress: null,
    cancel: null,
    sentence: null,
    plan: null,
    shares: null,
    attempts: 0,
    lease: null,
  };
  const audit = {
    id: RUN_ID,
    at,
    person: 'Commissioner',
    organisation: OWNER,
    action: 'plan-run.start',
    subject: `plan-run/${RUN_ID}`,
    detail: '',
  };
  await store.start(run, { audit, claim: null });
  return written.flatMap((write) => ('put' in write ? [write.put] : []));
}

/** As EventBridge matches: every member that the pattern names must hold one of its values. */
function fits(pattern: unknown, value: unknown): boolean {
  if (Array.isArray(pattern)) return pattern.includes(value);
  if (typeof pattern !== 'object' || pattern === null) return false;
  return Object.entries(pattern).every(([key, inner]) => fits(inner, member(value, key)));
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

/** A message as a pipe makes it: `<$.path>` stands for a part of the record. */
function filledIn(template: string, record: unknown): unknown {
  const text = template.replaceAll(/<\$\.([\w.]+)>/g, (_, path: string) =>
    String(path.split('.').reduce(member, record)),
  );
  return JSON.parse(text);
}

import { describe, expect, it } from 'vitest';
import { synthesise } from '../support/synth.ts';
import { type Permission, permissionsIn, text } from './permissions-in.ts';

function lines(of: readonly Permission[], pick: (p: Permission) => readonly string[]): string[] {
  return of.flatMap((p) => pick(p).map((one) => `${p.where}: ${one}`)).sort();
}

describe.each(['dev', 'prod'] as const)('permissions of %s', (stage) => {
  const { data, service } = synthesise(stage);
  const all = permissionsIn([...data, ...service]);

  it('let the API do these things and no others', () => {
    const ofApi = all.filter(({ where }) => /^Api(Permissions|RoleDefault)Policy/.test(where));
    expect(
      ofApi.flatMap((p) => p.actions.map((action) => `${action} on ${p.resources.join(' ')}`)),
    ).toEqual([
      'logs:CreateLogStream on <ApiLogs.Arn>',
      'logs:PutLogEvents on <ApiLogs.Arn>',
      'xray:PutTelemetryRecords on *',
      'xray:PutTraceSegments on *',
      'dynamodb:BatchGetItem on <TableArn>',
      'dynamodb:GetItem on <TableArn>',
      'dynamodb:PutItem on <TableArn>',
      'dynamodb:Query on <TableArn>',
      'dynamodb:UpdateItem on <TableArn>',
      's3:GetObject on <ObjectsArn>/index/* <ObjectsArn>/lists/* <ObjectsArn>/overlay/* <ObjectsArn>/plans/* <ObjectsArn>/postcodes/* <ObjectsArn>/practice/* <ObjectsArn>/register/* <ObjectsArn>/rounds/* <ObjectsArn>/shares/*',
      's3:PutObject on <ObjectsArn>/index/* <ObjectsArn>/lists/* <ObjectsArn>/rounds/*',
      's3:ListBucket on <ObjectsArn>',
      'kms:Decrypt on <KeyArn>',
      'kms:DescribeKey on <KeyArn>',
      'kms:Encrypt on <KeyArn>',
      'kms:GenerateDataKey on <KeyArn>',
    ]);
  });

  it('let the planner do these things and no others', () => {
    const ofPlanner = all.filter(({ where }) =>
      /^Planning(Permissions|PlannerRoleDefault)Policy/.test(where),
    );
    expect(
      ofPlanner.flatMap((p) =>
        p.actions.map((action) => `${action} on ${p.resources.join(' ')}${p.partitions}`),
      ),
    ).toEqual([
      'logs:CreateLogStream on <PlanningPlannerLogs.Arn>',
      'logs:PutLogEvents on <PlanningPlannerLogs.Arn>',
      'xray:PutTelemetryRecords on *',
      'xray:PutTraceSegments on *',
      'sqs:ChangeMessageVisibility on <PlanningCallsQueue.Arn>',
      'sqs:DeleteMessage on <PlanningCallsQueue.Arn>',
      'sqs:GetQueueAttributes on <PlanningCallsQueue.Arn>',
      'sqs:GetQueueUrl on <PlanningCallsQueue.Arn>',
      'sqs:ReceiveMessage on <PlanningCallsQueue.Arn>',
      'dynamodb:BatchGetItem on <TableArn> of CONS#* NAT#england',
      'dynamodb:GetItem on <TableArn> of CONS#* NAT#england',
      'dynamodb:Query on <TableArn> of CONS#* NAT#england',
      'dynamodb:PutItem on <TableArn> of CONS#*',
      's3:GetObject on <ObjectsArn>/rounds/*',
      's3:PutObject on <ObjectsArn>/plans/* <ObjectsArn>/shares/*',
      's3:ListBucket on <ObjectsArn>',
      'kms:Decrypt on <KeyArn>',
      'kms:DescribeKey on <KeyArn>',
      'kms:Encrypt on <KeyArn>',
      'kms:GenerateDataKey on <KeyArn>',
    ]);
  });

  it('let the pipe read the stream and fill the queue', () => {
    const ofPipe = all.filter(({ where }) => /PipePolicy/.test(where));
    expect(
      ofPipe.flatMap((p) => p.actions.map((action) => `${action} on ${p.resources.join(' ')}`)),
    ).toEqual([
      'dynamodb:DescribeStream on <TableStreamArn>',
      'dynamodb:GetRecords on <TableStreamArn>',
      'dynamodb:GetShardIterator on <TableStreamArn>',
      'dynamodb:ListStreams on <TableStreamArn>',
      'kms:Decrypt on <KeyArn>',
      'sqs:SendMessage on <PlanningCallsQueue.Arn> <PlanningCallsSetAside.Arn>',
    ]);
  });

  it('name every action, but for the account as owner of its key', () => {
    const wild = lines(all, (p) => p.actions.filter((action) => action.includes('*')));
    expect(wild).toEqual(['Key: kms:*']);
  });

  it('name every resource, but where AWS has no narrower one', () => {
    const wild = lines(all, (p) => p.resources.filter((resource) => resource.includes('*')));
    expect(wild).toEqual([
      // S3's log delivery, into the bucket made for it.
      'AccessLogsPolicy: <AccessLogs.Arn>/*',
      // Objects are named by their content.
      'ApiPermissionsPolicy: <ObjectsArn>/index/*',
      'ApiPermissionsPolicy: <ObjectsArn>/index/*',
      'ApiPermissionsPolicy: <ObjectsArn>/lists/*',
      'ApiPermissionsPolicy: <ObjectsArn>/lists/*',
      'ApiPermissionsPolicy: <ObjectsArn>/overlay/*',
      'ApiPermissionsPolicy: <ObjectsArn>/plans/*',
      'ApiPermissionsPolicy: <ObjectsArn>/postcodes/*',
      'ApiPermissionsPolicy: <ObjectsArn>/practice/*',
      'ApiPermissionsPolicy: <ObjectsArn>/register/*',
      'ApiPermissionsPolicy: <ObjectsArn>/rounds/*',
      'ApiPermissionsPolicy: <ObjectsArn>/rounds/*',
      'ApiPermissionsPolicy: <ObjectsArn>/shares/*',
      // X-Ray has no resources.
      'ApiRoleDefaultPolicy: *',
      // In a key's own policy `*` is that key.
      'Key: *',
      'PlanningPermissionsPolicy: <ObjectsArn>/plans/*',
      'PlanningPermissionsPolicy: <ObjectsArn>/rounds/*',
      'PlanningPermissionsPolicy: <ObjectsArn>/shares/*',
      'PlanningPlannerRoleDefaultPolicy: *',
    ]);
  });

  it('are given to nobody outside the account', () => {
    const principals = new Set(all.map(({ principal }) => principal));
    expect([...principals].sort()).toEqual([
      // In the policy of a role, which is the principal.
      'none',
      '{"AWS":{"Fn::Join":["",["arn:aws:iam::",{"Ref":"AWS::AccountId"},":root"]]}}',
      '{"Service":"apigateway.amazonaws.com"}',
      '{"Service":"lambda.amazonaws.com"}',
      '{"Service":"logging.s3.amazonaws.com"}',
      '{"Service":"pipes.amazonaws.com"}',
    ]);
  });

  it('come from no policy of AWS but the one for API Gateway’s logs', () => {
    const managed = service.flatMap(({ Properties }) => Properties.ManagedPolicyArns ?? []);
    expect(managed.map(text)).toEqual([
      'arn:<AWS::Partition>:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs',
    ]);
  });

  it('and resources have no fixed names, so that a stack can be replaced or stand beside another', () => {
    const named = [...data, ...service].flatMap(({ Properties, id }) =>
      Object.keys(Properties)
        .filter((key) =>
          /^(Table|Bucket|Function|Role|LogGroup|Alias|ManagedPolicy)Name$/.test(key),
        )
        .filter((key) => typeof Properties[key] === 'string')
        .map((key) => `${id}: ${key}`),
    );
    expect(named).toEqual([]);
  });
});

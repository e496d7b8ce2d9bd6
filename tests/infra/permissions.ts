import { describe, expect, it } from 'vitest';
import { type Permission, permissionsIn, text } from '../../scripts/docs/permissions-in.ts';
import { synthesise } from '../support/synth.ts';

function lines(of: readonly Permission[], pick: (p: Permission) => readonly string[]): string[] {
  return of.flatMap((p) => pick(p).map((one) => `${p.where}: ${one}`)).sort();
}

/** Where AWS has no narrower resource, and why. */
const UNAVOIDABLE = [
  // S3's log delivery, into the bucket made for it.
  /^AccessLogsPolicy: <AccessLogs.Arn>\/\*$/,
  // Objects are named by their content, so a folder is as narrow as can be.
  /^\w+PermissionsPolicy: <ObjectsArn>\/[a-z-]+\/\*$/,
  // X-Ray has no resources.
  /^\w+RoleDefaultPolicy: \*$/,
  // In a key's own policy `*` is that key.
  /^(Topic)?Key: \*$/,
];

describe.each(['dev', 'prod'] as const)('permissions of %s', (stage) => {
  const { data, service, observability } = synthesise(stage);
  const all = permissionsIn([...data, ...service, ...observability]);

  it('are these and no others', async () => {
    const given = all
      .filter(({ principal }) => principal === 'none')
      .map(
        (p) =>
          `${p.where}\n  ${p.actions.join(' ')}\n  on ${p.resources.join(' ')}${p.partitions}\n`,
      );
    await expect(`${given.sort().join('\n')}`).toMatchFileSnapshot('permissions.txt');
  });

  it('name every action, but for the account as owner of its keys', () => {
    const wild = lines(all, (p) => p.actions.filter((action) => action.includes('*')));
    expect(wild).toEqual(['Key: kms:*', 'TopicKey: kms:*']);
  });

  it('name every resource, but where AWS has no narrower one', () => {
    const wild = lines(all, (p) => p.resources.filter((resource) => resource.includes('*')));
    expect(wild.length).toBeGreaterThan(10);
    expect(wild.filter((line) => !UNAVOIDABLE.some((known) => known.test(line)))).toEqual([]);
  });

  it('let no function delete anything, scan the table or change who may do what', () => {
    const actions = all.filter(({ principal }) => principal === 'none').flatMap((p) => p.actions);
    const grave = actions.filter((action) => /Delete|Scan|iam:|lambda:|PutKeyPolicy/.test(action));
    // Taking a message that has been worked on out of its queue.
    expect([...new Set(grave)]).toEqual(['sqs:DeleteMessage']);
  });

  it('are given to nobody outside the account', () => {
    const principals = new Set(all.map(({ principal }) => principal));
    expect([...principals].sort()).toEqual([
      // In the policy of a role, which is the principal.
      'none',
      '{"AWS":{"Fn::Join":["",["arn:aws:iam::",{"Ref":"AWS::AccountId"},":root"]]}}',
      '{"Service":"apigateway.amazonaws.com"}',
      '{"Service":"cloudwatch.amazonaws.com"}',
      '{"Service":"lambda.amazonaws.com"}',
      '{"Service":"logging.s3.amazonaws.com"}',
    ]);
  });

  it('come from no policy of AWS but the one for API Gateway’s logs', () => {
    const managed = service.flatMap(({ Properties }) => Properties.ManagedPolicyArns ?? []);
    expect(managed.map(text)).toEqual([
      'arn:<AWS::Partition>:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs',
    ]);
  });

  it('and resources have no fixed names, so that a stack can be replaced or stand beside another', () => {
    const named = [...data, ...service, ...observability].flatMap(({ Properties, id }) =>
      Object.keys(Properties)
        .filter((key) =>
          /^(Table|Bucket|Function|Role|LogGroup|Alias|ManagedPolicy|Queue|Topic|Alarm|Dashboard)Name$/.test(
            key,
          ),
        )
        .filter((key) => typeof Properties[key] === 'string')
        .map((key) => `${id}: ${key} ${Properties[key]}`),
    );
    // WAF writes only into groups whose names begin so; the rest is the stack's name.
    expect(named).toEqual([`FirewallLogs: LogGroupName aws-waf-logs-Rightplace-${stage}-Service`]);
  });
});

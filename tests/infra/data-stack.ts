import { describe, expect, it } from 'vitest';
import { ofType, only, synthesise } from '../support/synth.ts';

describe.each(['dev', 'prod'] as const)('the data stack of %s', (stage) => {
  const { data } = synthesise(stage);

  it('has one table by owner and sort key, on demand, whose items expire', () => {
    expect(only(data, 'AWS::DynamoDB::GlobalTable')).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'S' },
        { AttributeName: 'work', AttributeType: 'S' },
        { AttributeName: 'workAt', AttributeType: 'S' },
      ],
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
    });
  });

  it('encrypts the table by its own key, can restore it to any second, and refuses to delete it', () => {
    expect(only(data, 'AWS::DynamoDB::GlobalTable')).toMatchObject({
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
      Replicas: [
        {
          Region: 'eu-west-2',
          DeletionProtectionEnabled: true,
          PointInTimeRecoverySpecification: {
            PointInTimeRecoveryEnabled: true,
            RecoveryPeriodInDays: 35,
          },
          SSESpecification: { KMSMasterKeyId: { 'Fn::GetAtt': ['Key961B73FD', 'Arn'] } },
        },
      ],
    });
  });

  it('turns the key over every year', () => {
    expect(only(data, 'AWS::KMS::Key')).toMatchObject({ EnableKeyRotation: true });
  });

  it('keeps everything when the stack is deleted', () => {
    const kept = data.filter(({ DeletionPolicy }) => DeletionPolicy === 'Retain');
    expect(kept.map(({ Type }) => Type).sort()).toEqual([
      'AWS::DynamoDB::GlobalTable',
      'AWS::KMS::Key',
      'AWS::S3::Bucket',
      'AWS::S3::Bucket',
    ]);
  });

  it('keeps old versions of objects, encrypted by the key, and logs who reads them', () => {
    const [objects] = ofType(data, 'AWS::S3::Bucket').filter(
      ({ Properties }) => 'VersioningConfiguration' in Properties,
    );
    expect(objects?.Properties).toMatchObject({
      VersioningConfiguration: { Status: 'Enabled' },
      LoggingConfiguration: {
        DestinationBucketName: { Ref: expect.stringMatching(/^AccessLogs/) },
      },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          {
            BucketKeyEnabled: true,
            ServerSideEncryptionByDefault: {
              SSEAlgorithm: 'aws:kms',
              KMSMasterKeyID: { 'Fn::GetAtt': ['Key961B73FD', 'Arn'] },
            },
          },
        ],
      },
    });
  });

  it('shows no bucket to the public and encrypts each', () => {
    const buckets = ofType(data, 'AWS::S3::Bucket');
    expect(buckets).toHaveLength(2);
    for (const { Properties } of buckets) {
      expect(Properties).toMatchObject({
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
        BucketEncryption: expect.anything(),
      });
    }
  });

  it('lets each bucket be reached by TLS 1.2 or later only', () => {
    const policies = ofType(data, 'AWS::S3::BucketPolicy');
    expect(policies).toHaveLength(2);
    const everything = { Effect: 'Deny', Principal: { AWS: '*' }, Action: 's3:*' };
    for (const { Properties } of policies) {
      expect(Properties).toMatchObject({
        PolicyDocument: {
          Statement: expect.arrayContaining([
            expect.objectContaining({
              ...everything,
              Condition: { Bool: { 'aws:SecureTransport': 'false' } },
            }),
            expect.objectContaining({
              ...everything,
              Condition: { NumericLessThan: { 's3:TlsVersion': 1.2 } },
            }),
          ]),
        },
      });
    }
  });
});

it('protects the data stack of production from being deleted', () => {
  expect(synthesise('prod').terminationProtection).toBe(true);
  expect(synthesise('dev').terminationProtection).toBe(false);
});

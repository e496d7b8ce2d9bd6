import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

/** What holds for every bucket: not public, TLS 1.2 or later, no access lists, kept when its stack goes. */
export const PRIVATE_BUCKET = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  removalPolicy: RemovalPolicy.RETAIN,
} as const satisfies BucketProps;

/** Where S3 writes who read and wrote which object. */
export function createAccessLogsBucket(scope: Construct, id: string): Bucket {
  return new Bucket(scope, id, {
    ...PRIVATE_BUCKET,
    // S3 delivers access logs only into a bucket that S3 itself encrypts, not into one under a KMS key.
    encryption: BucketEncryption.S3_MANAGED,
    lifecycleRules: [{ expiration: Duration.days(400) }],
  });
}

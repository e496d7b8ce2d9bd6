import { Stack, Validations } from 'aws-cdk-lib';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Policy, PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';

export interface StorePermissionsProps {
  readonly role: Role;
  readonly data: {
    readonly table: ITableV2;
    readonly objects: IBucket;
    readonly key: IKey;
  };
  /** Whether the role looks at what is still to be done, whosever it is. */
  readonly seesWork?: boolean;
  /** Partitions whose items the role reads, and into which it puts items; all of them, and counters too, where left out. */
  readonly partitions?: {
    readonly reads: readonly string[];
    readonly writes: readonly string[];
    /** Partitions in which it changes attributes of items, as where a request stands. */
    readonly changes?: readonly string[];
  };
  /** Folders of the bucket whose objects the role gets. */
  readonly reads: readonly string[];
  /** Folders of the bucket into which the role puts objects. */
  readonly writes: readonly string[];
}

/** What the store's adapters call, and no more: neither they nor a thief of the role can delete or scan. */
export class StorePermissions extends Construct {
  constructor(scope: Construct, id: string, props: StorePermissionsProps) {
    super(scope, id);
    const { table, objects, key } = props.data;
    const policy = new Policy(this, 'Policy', {
      roles: [props.role],
      statements: [
        ...itemStatements(table, props.partitions),
        ...(props.seesWork ? [workStatement(table)] : []),
        ...objectStatements(objects, props),
        keyThrough(key, 'dynamodb', 's3'),
      ],
    });
    const exportName = exportNameOf(objects);
    for (const folder of new Set([...props.reads, ...props.writes])) {
      Validations.of(policy).acknowledge({
        id: `AwsSolutions-IAM5[Resource::${exportName}/${folder}/*]`,
        reason: `Objects are named by their content, so the folder ${folder}/ is as narrow as a permission can be.`,
      });
    }
  }
}

const READ_ITEMS = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];

/** TransactWriteItems is permitted by the actions inside it: puts, and updates of counters. */
function itemStatements(
  { tableArn }: ITableV2,
  partitions: StorePermissionsProps['partitions'],
): PolicyStatement[] {
  const resources = [tableArn];
  if (!partitions) {
    const actions = [...READ_ITEMS, 'dynamodb:PutItem', 'dynamodb:UpdateItem'];
    return [new PolicyStatement({ sid: 'Items', actions, resources })];
  }
  const only = (keys: readonly string[]) => ({
    'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': keys },
  });
  return [
    new PolicyStatement({
      sid: 'ReadItems',
      actions: READ_ITEMS,
      resources,
      conditions: only(partitions.reads),
    }),
    new PolicyStatement({
      sid: 'PutItems',
      actions: ['dynamodb:PutItem'],
      resources,
      conditions: only(partitions.writes),
    }),
    ...(partitions.changes
      ? [
          new PolicyStatement({
            sid: 'ChangeItems',
            actions: ['dynamodb:UpdateItem'],
            resources,
            conditions: only(partitions.changes),
          }),
        ]
      : []),
  ];
}

function workStatement({ tableArn }: ITableV2): PolicyStatement {
  return new PolicyStatement({
    sid: 'WhatIsToBeDone',
    actions: ['dynamodb:Query'],
    resources: [`${tableArn}/index/work`],
  });
}

/** The key, but only in the hands of these services. */
export function keyThrough(
  key: IKey,
  ...services: readonly ('dynamodb' | 's3')[]
): PolicyStatement {
  const { region } = Stack.of(key);
  return new PolicyStatement({
    sid: 'KeyThroughTheStores',
    actions: ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey'],
    resources: [key.keyArn],
    conditions: {
      StringEquals: {
        'kms:ViaService': services.map((service) => `${service}.${region}.amazonaws.com`),
      },
    },
  });
}

function objectStatements(
  objects: IBucket,
  { reads, writes }: Pick<StorePermissionsProps, 'reads' | 'writes'>,
): PolicyStatement[] {
  const inFolders = (sid: string, action: string, folders: readonly string[]) =>
    folders.length === 0
      ? []
      : [
          new PolicyStatement({
            sid,
            actions: [action],
            resources: folders.map((folder) => objects.arnForObjects(`${folder}/*`)),
          }),
        ];
  return [
    ...inFolders('ReadObjects', 's3:GetObject', reads),
    ...inFolders('WriteObjects', 's3:PutObject', writes),
    // Without it S3 answers 403 for an object that is not there, and the API would say 500 where it knows better
    // (“the stored body is missing and needs checking”).
    ...(reads.length === 0
      ? []
      : [
          new PolicyStatement({
            sid: 'TellAMissingObjectFromAForbiddenOne',
            actions: ['s3:ListBucket'],
            resources: [objects.bucketArn],
          }),
        ]),
  ];
}

/** The name under which the data stack exports the bucket's ARN; cdk-nag calls the bucket by it. */
function exportNameOf(objects: IBucket): string {
  const stack = Stack.of(objects);
  const imported: Readonly<Record<string, unknown>> = stack.resolve(
    stack.exportValue(objects.bucketArn),
  );
  return String(imported['Fn::ImportValue']);
}

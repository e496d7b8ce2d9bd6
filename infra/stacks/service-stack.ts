import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { NodeFunction } from '../constructs/node-function.ts';
import { Planner } from '../constructs/planner.ts';
import { RegionalApi } from '../constructs/regional-api.ts';
import { StorePermissions } from '../constructs/store-permissions.ts';
import type { Stage } from '../stages.ts';
import type { DataStack } from './data-stack.ts';

export interface ServiceStackProps extends StackProps {
  readonly stage: Stage;
  readonly data: DataStack;
  readonly codeVersion: string;
}

/** The API: one function behind API Gateway, and what it may do to the data; and the planner behind a queue. */
export class ServiceStack extends Stack {
  constructor(scope: Construct, id: string, props: ServiceStackProps) {
    super(scope, id, props);
    const { stage, data } = props;

    // No DEV_TOKEN_SECRET on any stage: with it anybody could act for any organisation.
    const environment = {
      RIGHTPLACE_STAGE: stage.name,
      TABLE_NAME: data.table.tableName,
      OBJECTS_BUCKET: data.objects.bucketName,
      CODE_VERSION: props.codeVersion,
    };
    const api = new NodeFunction(this, 'Api', {
      entry: 'functions/api/lambda.ts',
      description: 'The JSON API',
      environment,
      memoryMb: 1024,
      // API Gateway gives up after 29 seconds; a list takes less than one.
      timeout: Duration.seconds(15),
      logRetention: stage.logRetention,
    });
    new StorePermissions(this, 'ApiPermissions', {
      role: api.role,
      data,
      // The API makes the provision index itself after a publication, until there is a worker for it.
      reads: [
        'index',
        'postcodes',
        'lists',
        'register',
        'practice',
        'overlay',
        'rounds',
        'plans',
        'shares',
      ],
      writes: ['lists', 'index', 'rounds'],
    });
    new RegionalApi(this, 'Gateway', { handler: api.function, stage });
    new Planner(this, 'Planning', { data, stage, environment });
  }
}

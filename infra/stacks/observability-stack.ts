import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { alarmsFor } from '../observability/alarms.ts';
import { createDashboard } from '../observability/dashboard.ts';
import type { DataStack } from './data-stack.ts';
import type { ServiceStack } from './service-stack.ts';

export interface ObservabilityStackProps extends StackProps {
  readonly data: DataStack;
  readonly service: ServiceStack;
  /** Whom alarms reach; nobody where left out, until somebody subscribes to the topic. */
  readonly alarmEmail: string | undefined;
}

/** What people who run the service look at, and what wakes them. */
export class ObservabilityStack extends Stack {
  constructor(scope: Construct, id: string, props: ObservabilityStackProps) {
    super(scope, id, props);
    const topic = new Topic(this, 'Alarms', {
      displayName: 'Rightplace alarms',
      masterKey: this.#key(),
      enforceSSL: true,
    });
    if (props.alarmEmail) topic.addSubscription(new EmailSubscription(props.alarmEmail));
    const alarms = alarmsFor(this, props);
    for (const alarm of alarms) {
      alarm.addAlarmAction(new SnsAction(topic));
      alarm.addOkAction(new SnsAction(topic));
    }
    createDashboard(this, props, alarms);
    new CfnOutput(this, 'AlarmTopic', { value: topic.topicArn });
  }

  /** A key that CloudWatch may use: it cannot publish into a topic under SNS's own key. */
  #key(): Key {
    const key = new Key(this, 'TopicKey', {
      description: 'Encrypts alarms on their way',
      enableKeyRotation: true,
    });
    key.addToResourcePolicy(
      new PolicyStatement({
        sid: 'AlarmsOfThisAccount',
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: ['*'],
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    );
    return key;
  }
}

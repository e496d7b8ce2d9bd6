import { Stack } from 'aws-cdk-lib';
import { Policy, PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Travel } from '../travel.ts';

export interface TravelPermissionProps {
  readonly role: Role;
  readonly travel: Travel;
}

/** The one operation of Amazon Location that is called; no permission where another router is, or none. */
export class TravelPermission extends Construct {
  constructor(scope: Construct, id: string, { role, travel }: TravelPermissionProps) {
    super(scope, id);
    if (!travel.isRented) return;
    // The provider is AWS's own, so its ARN names no account.
    const provider = Stack.of(this).formatArn({
      service: 'geo-routes',
      account: '',
      resource: 'provider',
      resourceName: 'default',
    });
    const statement = new PolicyStatement({
      sid: 'Journeys',
      actions: ['geo-routes:CalculateRouteMatrix'],
      resources: [provider],
    });
    new Policy(this, 'Policy', { roles: [role], statements: [statement] });
  }
}

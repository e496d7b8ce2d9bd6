import { Policy, PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Notify } from '../notify.ts';

export interface NotifyPermissionProps {
  readonly role: Role;
  readonly notify: Notify;
}

/** The one secret that a function reads; no permission where nobody is written to. */
export class NotifyPermission extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { role, notify: { secretArn } }: NotifyPermissionProps,
  ) {
    super(scope, id);
    if (secretArn === null) return;
    const statement = new PolicyStatement({
      sid: 'KeyOfNotify',
      actions: ['secretsmanager:GetSecretValue'],
      resources: [secretArn],
    });
    new Policy(this, 'Policy', { roles: [role], statements: [statement] });
  }
}

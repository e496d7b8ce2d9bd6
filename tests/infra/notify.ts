import { describe, expect, it } from 'vitest';
import { permissionsIn } from '../../scripts/docs/permissions-in.ts';
import { templatesOf } from '../../scripts/docs/templates.ts';
import { appOf, synthesise, violatedRules, WITHOUT_BUNDLES } from '../support/synth.ts';

const SECRET = 'arn:aws:secretsmanager:eu-west-2:111122223333:secret:notify-AbCdEf';
const GIVEN = {
  notifySecretArn: SECRET,
  notifyTemplateReminder: '8f0f6b3c-6a5e-4c6e-9b3c-0f7a1f3f4a10',
  notifyTemplateAsk: '8f0f6b3c-6a5e-4c6e-9b3c-0f7a1f3f4a11',
  domainName: 'rightplace.example.gov.uk',
  certificateArn: 'arn:aws:acm:eu-west-2:111122223333:certificate/x',
};

describe('messages on AWS', () => {
  it('are not sent where the context names no secret, and nobody may read one', () => {
    const service = JSON.stringify(synthesise('prod').service);
    expect(service).not.toContain('secretsmanager');
    expect(service).not.toContain('NOTIFY_');
  });

  it('are sent by one worker, which alone may read that one secret', () => {
    const assembly = appOf('prod', { ...WITHOUT_BUNDLES, ...GIVEN }).synth();
    const { service } = templatesOf(assembly, 'prod');
    const readers = permissionsIn(service).filter(({ actions }) =>
      actions.some((action) => action.startsWith('secretsmanager')),
    );
    expect(readers).toMatchObject([
      {
        where: 'RemindersNotifyPolicy',
        actions: ['secretsmanager:GetSecretValue'],
        resources: [SECRET],
      },
    ]);
    expect(JSON.stringify(service).match(/"NOTIFY_API_KEY_SECRET":"[^"]+"/g)).toEqual([
      `"NOTIFY_API_KEY_SECRET":"${SECRET}"`,
    ]);
    expect(violatedRules(assembly.directory)).toEqual(violatedRules(synthesise('prod').directory));
  });

  it.each(['notifyTemplateReminder', 'notifyTemplateAsk', 'domainName'])(
    'are refused without %s',
    (missing) => {
      const given = {
        ...GIVEN,
        [missing]: '',
        ...(missing === 'domainName' ? { certificateArn: '' } : {}),
      };
      expect(() => appOf('prod', { ...WITHOUT_BUNDLES, ...given })).toThrow(
        'With notifySecretArn give',
      );
    },
  );
});

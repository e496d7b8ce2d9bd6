import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ofType, only, synthesise } from '../support/synth.ts';

const RUNBOOKS = 'docs/runbooks';

describe.each(['dev', 'prod'] as const)('observability of %s', (stage) => {
  const { service, observability } = synthesise(stage);
  const alarms = ofType(observability, 'AWS::CloudWatch::Alarm').map(
    ({ Properties }) => Properties,
  );

  it('says in every alarm what people notice, and which runbook helps', () => {
    expect(alarms.length).toBeGreaterThan(12);
    const named = new Set<string>();
    for (const { AlarmDescription, AlarmActions, TreatMissingData } of alarms) {
      const [, runbook = ''] =
        /\. Runbook: docs\/runbooks\/([a-z-]+\.md)$/.exec(String(AlarmDescription)) ?? [];
      named.add(runbook);
      expect(AlarmActions).toHaveLength(1);
      expect(TreatMissingData).toBe('notBreaching');
    }
    expect([...named].sort()).toEqual(readdirSync(RUNBOOKS).sort());
  });

  it('has runbooks that say what it means, what to look at, what to do and when it is over', () => {
    for (const file of readdirSync(RUNBOOKS)) {
      const text = readFileSync(`${RUNBOOKS}/${file}`, 'utf8');
      expect(text.match(/^## .*/gm), file).toEqual([
        '## What people notice',
        '## Look at',
        '## Do',
        '## It is over when',
      ]);
    }
  });

  it('shows the service in the words of those who use it', () => {
    const board = JSON.stringify(only(observability, 'AWS::CloudWatch::Dashboard'));
    expect(board).toContain('Do people get what they ask for?');
    expect(board).toContain('Free places and prices reach lists');
  });

  it('counts what every function logs as an error', () => {
    const functions = ofType(service, 'AWS::Lambda::Function');
    expect(ofType(observability, 'AWS::Logs::MetricFilter')).toHaveLength(functions.length);
  });

  it('sends alarms encrypted, and over TLS only', () => {
    expect(only(observability, 'AWS::SNS::Topic').KmsMasterKeyId).toBeDefined();
    expect(JSON.stringify(only(observability, 'AWS::SNS::TopicPolicy'))).toContain(
      'aws:SecureTransport',
    );
  });

  it('has a firewall before the API that limits what one address may ask', () => {
    expect(only(service, 'AWS::WAFv2::WebACLAssociation')).toBeDefined();
    const acl = JSON.stringify(only(service, 'AWS::WAFv2::WebACL'));
    expect(acl).toContain(`"Limit":${stage === 'prod' ? 10_000 : 2_000}`);
    for (const rule of ['AmazonIpReputationList', 'KnownBadInputsRuleSet', 'CommonRuleSet']) {
      expect(acl).toContain(`AWSManagedRules${rule}`);
    }
    const logged = JSON.stringify(only(service, 'AWS::WAFv2::LoggingConfiguration'));
    expect(logged).toContain('authorization');
    expect(logged).toContain('QueryString');
  });
});

import { Stack } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { describe, expect, it } from 'vitest';
import { appOf, synthesise, violatedRules, WITHOUT_BUNDLES } from '../support/synth.ts';

describe('cdk-nag', () => {
  it.each(['dev', 'prod'] as const)('finds nothing in %s that is not acknowledged', (stage) => {
    expect(violatedRules(synthesise(stage).directory)).toEqual([]);
  });

  it('does look: it stops a bucket without access logs and TLS', () => {
    const app = appOf('dev', WITHOUT_BUNDLES);
    new Bucket(new Stack(app, 'Careless'), 'Bucket');
    expect(() => app.synth()).toThrow('validation-report.json');
    expect(violatedRules(app.outdir).sort()).toEqual(['AwsSolutions-S1', 'AwsSolutions-S10']);
  });
});

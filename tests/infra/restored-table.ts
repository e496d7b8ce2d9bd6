import { describe, expect, it } from 'vitest';
import { appOf, violatedRules, WITHOUT_BUNDLES } from '../support/synth.ts';

const TABLE = 'Rightplace-prod-restored-20261128';
const STREAM = `arn:aws:dynamodb:eu-west-2:111122223333:table/${TABLE}/stream/2026-11-28T10:00:00.000`;
const RESTORED = { 'prod:restoredTable': TABLE, 'prod:restoredStream': STREAM };

describe('a table that was restored', () => {
  const assembly = appOf('prod', { ...WITHOUT_BUNDLES, ...RESTORED }).synth();
  const textOf = (stack: string) =>
    JSON.stringify(assembly.getStackByName(`Rightplace-prod-${stack}`).template);
  const service = textOf('Service');

  it('is the one that every function reads and writes, and whose stream the dispatcher hears', () => {
    expect(service.match(/"TABLE_NAME":"[^"]*"/g)).toEqual(
      Array.from({ length: 13 }, () => `"TABLE_NAME":"${TABLE}"`),
    );
    expect(service).toContain(`"EventSourceArn":"${STREAM}"`);
    expect(service).toContain(`:table/${TABLE}"`);
    expect(service).toContain(`:table/${TABLE}/index/work"`);
  });

  it('leaves nothing that names the table before it', () => {
    expect(service).not.toMatch(/ExportsOutput\w*Table[0-9A-F]{8}/);
    expect(textOf('Observability')).not.toMatch(/ExportsOutput\w*Table[0-9A-F]{8}/);
    expect(textOf('Observability')).toContain(TABLE);
  });

  it('is under the same key', () => {
    expect(service).toMatch(/ExportsOutputFnGetAttKey[0-9A-F]{8}Arn/);
  });

  it('does not take away what the deployed stacks still import, nor the table before it', () => {
    const { Outputs } = assembly.getStackByName('Rightplace-prod-Data').template;
    const before = appOf('prod', WITHOUT_BUNDLES).synth().getStackByName('Rightplace-prod-Data');
    expect(Object.keys(Outputs)).toEqual(
      expect.arrayContaining(
        Object.keys(before.template.Outputs).filter((name) => name.startsWith('ExportsOutput')),
      ),
    );
    expect(Outputs.TableName.Value).toBe(TABLE);
    expect(textOf('Data')).toContain('"AWS::DynamoDB::GlobalTable"');
  });

  it('is nothing that cdk-nag objects to', () => {
    expect(violatedRules(assembly.directory)).toEqual([]);
  });

  it('of another stage is not used', () => {
    const dev = appOf('dev', { ...WITHOUT_BUNDLES, ...RESTORED }).synth();
    expect(JSON.stringify(dev.getStackByName('Rightplace-dev-Service').template)).not.toContain(
      TABLE,
    );
  });

  it('is refused without its stream, or with that of another table', () => {
    const wrong = 'Give both -c prod:restoredTable=<name> and -c prod:restoredStream=';
    expect(() => appOf('prod', { 'prod:restoredTable': TABLE })).toThrow(wrong);
    expect(() => appOf('prod', { 'prod:restoredStream': STREAM })).toThrow(wrong);
    expect(() => appOf('prod', { ...RESTORED, 'prod:restoredTable': 'other' })).toThrow(wrong);
  });
});

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from 'aws-cdk-lib';
import { afterAll } from 'vitest';
import * as z from 'zod';
import { createApp } from '../../infra/create-app.ts';

const $Resource = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  DeletionPolicy: z.string().optional(),
});
export interface Resource extends z.infer<typeof $Resource> {
  /** Logical id without the hash at its end. */
  readonly id: string;
}

const $Template = z.object({ Resources: z.record(z.string(), $Resource) });

const $Report = z.object({
  pluginReports: z.array(
    z.object({
      pluginName: z.string().optional(),
      violations: z.array(z.object({ ruleName: z.string() })),
    }),
  ),
});

/** The templates of a stage, as CloudFormation gets them. */
export interface Synthesised {
  readonly data: readonly Resource[];
  readonly service: readonly Resource[];
  readonly observability: readonly Resource[];
  readonly terminationProtection: boolean;
  /** Folder with what was synthesised, and the validation report. */
  readonly directory: string;
}

const outdirs: string[] = [];
afterAll(() => {
  for (const outdir of outdirs) rmSync(outdir, { recursive: true, force: true });
});

const $Flags = z.object({ context: z.record(z.string(), z.unknown()) });

/** The app of a stage with the feature flags of cdk.json, which the command line would hand over. */
export function appOf(stage: string, given: Readonly<Record<string, unknown>> = {}): App {
  const flags = $Flags.parse(JSON.parse(readFileSync('cdk.json', 'utf8'))).context;
  const outdir = mkdtempSync(join(tmpdir(), 'rightplace-synth-'));
  outdirs.push(outdir);
  return createApp({
    outdir,
    context: { ...flags, stage, ...given },
  });
}

/** Templates do not depend on the bundles, which are made and tested in tests/full. */
export const WITHOUT_BUNDLES = { 'aws:cdk:bundling-stacks': [] };

const synthesised = new Map<string, Synthesised>();

/** Synthesises a stage once for a test file; throws when cdk-nag finds what is not acknowledged. */
export function synthesise(stage: 'dev' | 'prod'): Synthesised {
  const known = synthesised.get(stage);
  if (known) return known;
  const assembly = appOf(stage, WITHOUT_BUNDLES).synth();
  const data = assembly.getStackByName(`Rightplace-${stage}-Data`);
  const service = assembly.getStackByName(`Rightplace-${stage}-Service`);
  const made = {
    data: resourcesOf(data.template),
    service: resourcesOf(service.template),
    observability: resourcesOf(
      assembly.getStackByName(`Rightplace-${stage}-Observability`).template,
    ),
    terminationProtection: data.terminationProtection ?? false,
    directory: assembly.directory,
  };
  synthesised.set(stage, made);
  return made;
}

export function resourcesOf(template: unknown): Resource[] {
  return Object.entries($Template.parse(template).Resources).map(([id, resource]) => ({
    ...resource,
    id: id.replace(/[0-9A-F]{8}$/, ''),
  }));
}

/** Rules that the validation report of a synthesis names. */
export function violatedRules(outdir: string): string[] {
  const text = readFileSync(join(outdir, 'validation-report.json'), 'utf8');
  const { pluginReports } = $Report.parse(JSON.parse(text));
  return pluginReports.flatMap(({ violations }) => violations.map(({ ruleName }) => ruleName));
}

export function ofType(resources: readonly Resource[], type: string): Resource[] {
  return resources.filter((resource) => resource.Type === type);
}

/** The properties of the only resource of a type. */
export function only(resources: readonly Resource[], type: string): Resource['Properties'] {
  const [found, ...others] = resources.filter((resource) => resource.Type === type);
  if (!found || others.length > 0) {
    throw new Error(`There should be one ${type}; there are ${found ? 1 + others.length : 0}.`);
  }
  return found.Properties;
}

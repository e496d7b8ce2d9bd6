import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from 'aws-cdk-lib';
import { afterAll } from 'vitest';
import * as z from 'zod';
import {
  appIn,
  type Resource,
  type Templates,
  templatesOf,
  WITHOUT_BUNDLES,
} from '../../scripts/docs/templates.ts';

export { ofType, WITHOUT_BUNDLES } from '../../scripts/docs/templates.ts';

const $Report = z.object({
  pluginReports: z.array(
    z.object({
      pluginName: z.string().optional(),
      violations: z.array(z.object({ ruleName: z.string() })),
    }),
  ),
});

/** The templates of a stage, as CloudFormation gets them. */
export interface Synthesised extends Templates {
  readonly terminationProtection: boolean;
  /** Folder with what was synthesised, and the validation report. */
  readonly directory: string;
}

const outdirs: string[] = [];
afterAll(() => {
  for (const outdir of outdirs) rmSync(outdir, { recursive: true, force: true });
});

/** The app of a stage with the feature flags of cdk.json, which the command line would hand over. */
export function appOf(stage: string, given: Readonly<Record<string, unknown>> = {}): App {
  const outdir = mkdtempSync(join(tmpdir(), 'rightplace-synth-'));
  outdirs.push(outdir);
  return appIn(outdir, stage, given);
}

const synthesised = new Map<string, Synthesised>();

/** Synthesises a stage once for a test file; throws when cdk-nag finds what is not acknowledged. */
export function synthesise(stage: 'dev' | 'prod'): Synthesised {
  const known = synthesised.get(stage);
  if (known) return known;
  const assembly = appOf(stage, WITHOUT_BUNDLES).synth();
  const data = assembly.getStackByName(`Rightplace-${stage}-Data`);
  const made = {
    ...templatesOf(assembly, stage),
    terminationProtection: data.terminationProtection ?? false,
    directory: assembly.directory,
  };
  synthesised.set(stage, made);
  return made;
}

/** Rules that the validation report of a synthesis names. */
export function violatedRules(outdir: string): string[] {
  const text = readFileSync(join(outdir, 'validation-report.json'), 'utf8');
  const { pluginReports } = $Report.parse(JSON.parse(text));
  return pluginReports.flatMap(({ violations }) => violations.map(({ ruleName }) => ruleName));
}

/** The properties of the only resource of a type. */
export function only(resources: readonly Resource[], type: string): Resource['Properties'] {
  const [found, ...others] = resources.filter((resource) => resource.Type === type);
  if (!found || others.length > 0) {
    throw new Error(`There should be one ${type}; there are ${found ? 1 + others.length : 0}.`);
  }
  return found.Properties;
}

import { readFileSync } from 'node:fs';
import type { App } from 'aws-cdk-lib';
import type { CloudAssembly } from 'aws-cdk-lib/cx-api';
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
const $Flags = z.object({ context: z.record(z.string(), z.unknown()) });

/** The resources of each stack of a stage, as CloudFormation gets them. */
export interface Templates {
  readonly data: readonly Resource[];
  readonly service: readonly Resource[];
  readonly observability: readonly Resource[];
}

/** Templates do not depend on the bundles, which are made and tested in tests/full. */
export const WITHOUT_BUNDLES = { 'aws:cdk:bundling-stacks': [] };

/** Under which pages are deployed where nothing else is said. */
const PAGES = {
  domainName: 'rightplace.example.gov.uk',
  certificateArn:
    'arn:aws:acm:eu-west-2:123456789012:certificate/7b2c1a90-0000-4000-8000-000000000000',
};

/** With the feature flags of cdk.json, which the command line would hand over. */
export function appIn(
  outdir: string,
  stage: string,
  given: Readonly<Record<string, unknown>> = {},
): App {
  const flags = $Flags.parse(JSON.parse(readFileSync('cdk.json', 'utf8'))).context;
  return createApp({ outdir, context: { ...flags, stage, ...PAGES, ...given } });
}

export function templatesOf(assembly: CloudAssembly, stage: string): Templates {
  const of = (stack: string) =>
    resourcesOf(assembly.getStackByName(`Rightplace-${stage}-${stack}`).template);
  return { data: of('Data'), service: of('Service'), observability: of('Observability') };
}

function resourcesOf(template: unknown): Resource[] {
  return Object.entries($Template.parse(template).Resources).map(([id, resource]) => ({
    ...resource,
    id: id.replace(/[0-9A-F]{8}$/, ''),
  }));
}

export function ofType(resources: readonly Resource[], type: string): Resource[] {
  return resources.filter((resource) => resource.Type === type);
}

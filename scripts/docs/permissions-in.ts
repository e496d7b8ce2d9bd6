import * as z from 'zod';
import type { Resource } from './templates.ts';

const $OneOrMore = z.union([z.unknown().array(), z.unknown().transform((one) => [one])]);
const $Statement = z.object({
  Effect: z.enum(['Allow', 'Deny']),
  Action: $OneOrMore,
  Resource: $OneOrMore.optional(),
  Principal: z.unknown().optional(),
  Condition: z
    .object({
      'ForAllValues:StringLike': z
        .object({ 'dynamodb:LeadingKeys': z.array(z.string()) })
        .optional(),
      'ForAllValues:StringEquals': z
        .object({ 'dynamodb:Attributes': z.array(z.string()) })
        .optional(),
    })
    .optional(),
});

export interface Permission {
  /** Resource that it stands in. */
  readonly where: string;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly principal: string;
  /** " of " the partitions or attributes of the table to which it is confined; empty where it is not. */
  readonly partitions: string;
}

/** Every permission that a template gives, wherever a policy document stands in it. */
export function permissionsIn(resources: readonly Resource[]): Permission[] {
  return resources.flatMap(({ Properties, id }) =>
    statementsIn(Properties)
      .map((statement) => $Statement.parse(statement))
      .filter(({ Effect }) => Effect === 'Allow')
      .map((statement) => ({
        where: id,
        actions: statement.Action.map(String),
        resources: (statement.Resource ?? []).map(text),
        principal: statement.Principal ? JSON.stringify(statement.Principal) : 'none',
        partitions: partitionsOf(statement),
      })),
  );
}

function partitionsOf({ Condition }: z.infer<typeof $Statement>): string {
  const keys =
    Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'] ??
    Condition?.['ForAllValues:StringEquals']?.['dynamodb:Attributes'];
  return keys ? ` of ${keys.join(' ')}` : '';
}

function statementsIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(statementsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'Statement' && Array.isArray(inner) ? inner : statementsIn(inner),
  );
}

const $Join = z.object({ 'Fn::Join': z.tuple([z.string(), z.array(z.unknown())]) });
const $Reference = z.union([
  z.object({ 'Fn::GetAtt': z.array(z.string()) }).transform((r) => r['Fn::GetAtt'].join('.')),
  z.object({ 'Fn::ImportValue': z.string() }).transform((r) => r['Fn::ImportValue']),
  z.object({ Ref: z.string() }).transform((r) => r.Ref),
]);

/** A resource as text, references as `<name>`, without the hashes that CDK adds to names. */
export function text(value: unknown): string {
  if (typeof value === 'string') return value;
  const join = $Join.safeParse(value);
  if (join.success) return join.data['Fn::Join'][1].map(text).join(join.data['Fn::Join'][0]);
  const name = $Reference.parse(value).replace(/^.*GetAtt/, '');
  return `<${name.replace(/[0-9A-F]{8}/g, '')}>`;
}

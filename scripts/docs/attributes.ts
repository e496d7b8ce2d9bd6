import * as z from 'zod';
import { $ContentId } from '../../lib/kernel/index.ts';

/** An attribute of a body, in the words of a drawing. */
export interface Attribute {
  readonly name: string;
  readonly type: string;
  readonly optional: boolean;
  /** Whether it names an object of the bucket. */
  readonly namesObject: boolean;
}

interface Shape {
  readonly type?: string | readonly string[] | undefined;
  readonly format?: string | undefined;
  readonly pattern?: string | undefined;
  readonly enum?: readonly unknown[] | undefined;
  readonly $ref?: string | undefined;
  readonly anyOf?: readonly Shape[] | undefined;
  readonly oneOf?: readonly Shape[] | undefined;
  readonly properties?: Readonly<Record<string, Shape>> | undefined;
  readonly additionalProperties?: unknown;
  readonly items?: unknown;
  readonly $defs?: Readonly<Record<string, Shape>> | undefined;
}

const $Shape: z.ZodType<Shape> = z.lazy(() =>
  z.looseObject({
    type: z.union([z.string(), z.array(z.string())]).optional(),
    format: z.string().optional(),
    pattern: z.string().optional(),
    enum: z.array(z.unknown()).optional(),
    $ref: z.string().optional(),
    anyOf: z.array($Shape).optional(),
    oneOf: z.array($Shape).optional(),
    properties: z.record(z.string(), $Shape).optional(),
    $defs: z.record(z.string(), $Shape).optional(),
  }),
);

const CONTENT_ID = shapeOf($ContentId).pattern;

/** The attributes of a body's schema. */
export function attributesOf(body: z.ZodType): readonly Attribute[] {
  const root = shapeOf(body);
  const resolve = (shape: Shape): Shape => {
    const name = shape.$ref?.split('/').at(-1);
    return name === undefined ? shape : resolve(root.$defs?.[name] ?? {});
  };
  return Object.entries(resolve(root).properties ?? {}).map(([name, given]) => {
    const either = (given.anyOf ?? []).map(resolve);
    const optional = [given, ...either].some(({ type }) => [type].flat().includes('null'));
    const [only = resolve(given)] = either.filter(({ type }) => type !== 'null');
    return {
      name,
      type: wordFor(only),
      optional,
      namesObject: only.pattern === CONTENT_ID && name.endsWith('Id'),
    };
  });
}

function shapeOf(schema: z.ZodType): Shape {
  return $Shape.parse(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'output' }));
}

function wordFor(shape: Shape): string {
  const type = [shape.type].flat().find((one) => one !== 'null');
  return wordOf({ ...shape, type });
}

function wordOf({
  type,
  format,
  pattern,
  enum: values,
  properties,
  additionalProperties,
  oneOf,
}: Shape): string {
  if (values) return 'word';
  if (format === 'date-time') return 'moment';
  if (pattern === CONTENT_ID) return 'content_id';
  if (type === 'integer' || type === 'number' || type === 'boolean') return type;
  if (type === 'array') return 'list';
  if (oneOf || properties) return 'record';
  if (additionalProperties) return 'map';
  return type === 'string' ? 'text' : 'any';
}

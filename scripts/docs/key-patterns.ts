import ts from 'typescript';
import * as z from 'zod';
import * as keys from '../../lib/adapters/store/keys.ts';
import { sourceFiles } from './contexts-diagram.ts';
import { docOf, exportsOf } from './source.ts';

export const KEYS_FOLDER = 'lib/adapters/store/keys';

/** A key, or a range of keys, that the folder names. */
export interface KeyPattern {
  readonly name: string;
  readonly says: string;
  /** With `{owner}` for the partition of whoever it belongs to. */
  readonly pk: string;
  /** The sort key, or how it begins. */
  readonly sk: string;
  readonly range: boolean;
}

const $Pattern = z.union([
  z.object({ pk: z.string(), sk: z.string() }),
  z.object({ pk: z.string(), prefix: z.string() }),
]);

const PLACE = {
  settingKey: '{setting}',
  provisionId: '{provisionId}',
  yearGroup: '{yearGroup}',
  academicYear: '{academicYear}',
};

/** Every access path of the table, made by calling it with the names of its parameters. */
export function keyPatterns(): readonly KeyPattern[] {
  const made = new Map<string, unknown>(Object.entries(keys));
  const declared = sourceFiles([KEYS_FOLDER]).flatMap((file) => [...exportsOf(file)]);
  return declared.flatMap(([name, declaration]): readonly KeyPattern[] => {
    const parameters = parametersOf(declaration);
    const make = made.get(name);
    if (parameters === null || typeof make !== 'function') return [];
    const pattern = $Pattern.parse(Reflect.apply(make, null, parameters.map(standInFor)));
    // Numbers are padded so that they sort.
    const unpadded = (text: string) => text.replace(/0+\{/, '{');
    const pk = pattern.pk.replace(/^AUTH#\{.*$/, '{owner}');
    const says = docOf(declaration.parent.parent);
    if ('sk' in pattern) return [{ name, says, pk, sk: unpadded(pattern.sk), range: false }];
    return [{ name, says, pk, sk: `${unpadded(pattern.prefix)}…`, range: true }];
  });
}

/** Names of the parameters of what makes a key or a range; null for anything else. */
function parametersOf(declaration: ts.Declaration): readonly string[] | null {
  if (!ts.isVariableDeclaration(declaration)) return null;
  const { initializer } = declaration;
  if (!initializer || !ts.isArrowFunction(initializer)) return null;
  if (!/^(Key|Range)$/.test(initializer.type?.getText() ?? '')) return null;
  return initializer.parameters.map(({ name }) => name.getText());
}

function standInFor(parameter: string): unknown {
  if (parameter === 'owner') return { kind: 'authority', code: '{owner}' };
  if (parameter === '{ kind, code }') return { kind: '{kind}', code: '{code}' };
  if (parameter === 'from') return { easting: '{easting}', northing: '{northing}' };
  return parameter === 'place' ? PLACE : `{${parameter}}`;
}

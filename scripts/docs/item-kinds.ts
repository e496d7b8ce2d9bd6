import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import * as z from 'zod';
import type { Owner } from '../../lib/access/index.ts';
import { sourceFiles } from './contexts-diagram.ts';
import type { KindName } from './key-uses.ts';
import { each, parse } from './source.ts';

/** A kind of item as its store declares it. */
export interface DocumentedKind extends KindName {
  readonly kind: string;
  readonly schema: number;
  readonly body: z.ZodType;
  /** What the body's schema says it is. */
  readonly says: string;
}

const $Module = z.record(z.string(), z.unknown());

/** Every kind of item that the stores declare. */
export async function itemKinds(): Promise<readonly DocumentedKind[]> {
  const declared = sourceFiles(['lib/adapters/store']).flatMap(declaredIn);
  return Promise.all(
    declared.map(async ({ schemaFile, schemaName, ...kind }) => {
      const module = $Module.parse(await import(join('../..', schemaFile)));
      const body = z.instanceof(z.ZodType).parse(module[schemaName], {
        error: () =>
          `${schemaFile} must export ${schemaName}, so that the data model can be drawn.`,
      });
      return { ...kind, body, says: wordsOf(schemaName) };
    }),
  );
}

type Declared = Omit<DocumentedKind, 'body' | 'says'> & {
  readonly schemaFile: string;
  readonly schemaName: string;
};

function declaredIn(file: string): readonly Declared[] {
  const found: Declared[] = [];
  const source = parse(file);
  each(source, (node) => {
    if (!ts.isVariableDeclaration(node) || !node.type?.getText().startsWith('ItemKind<')) return;
    const members = new Map<string, string>();
    if (node.initializer && ts.isObjectLiteralExpression(node.initializer)) {
      for (const member of node.initializer.properties) {
        if (ts.isPropertyAssignment(member)) {
          members.set(member.name.getText(), member.initializer.getText());
        }
      }
    }
    const schemaName = members.get('body') ?? '';
    found.push({
      file,
      constant: node.name.getText(),
      kind: (members.get('kind') ?? '').slice(1, -1),
      schema: Number(members.get('schema')),
      schemaName,
      schemaFile: importedFrom(source, schemaName) ?? file,
    });
  });
  return found;
}

function importedFrom(source: ts.SourceFile, name: string): string | null {
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier))
      continue;
    const names = statement.importClause?.namedBindings?.getText() ?? '';
    const named = names.split(/[{},\s]+/).includes(name);
    if (named) return join(source.fileName, '..', statement.moduleSpecifier.text);
  }
  return null;
}

const texts = sourceFiles(['lib']).map((file) => readFileSync(file, 'utf8'));

/** The comment that stands before a schema. */
function wordsOf(schemaName: string): string {
  const declaration = new RegExp(
    `/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\s*export const \\${schemaName} =`,
  );
  for (const text of texts) {
    const [, comment] = declaration.exec(text) ?? [];
    if (comment) return comment.replace(/\s*\n\s*\*\s?/g, ' ').trim();
  }
  return '';
}

/** Whose partitions a kind of item stands in. `tests/contract/documented-items.test.ts` looks at those that a demo and a bulk run store. */
export const OWNERS: Readonly<Record<string, readonly Owner['kind'][]>> = {
  request: ['authority'],
  case: ['authority'],
  decision: ['authority'],
  draft: ['authority'],
  'family-answer': ['authority'],
  'family-read': ['authority'],
  'family-link': ['authority'],
  'family-token': ['authority'],
  'family-session': ['national'],
  'family-settings': ['authority'],
  'list-notice': ['provider'],
  'list-sharing': ['authority'],
  'boundaries-pointer': ['national'],
  ways: ['authority'],
  list: ['authority'],
  'list-run': ['authority'],
  'open-list-run': ['authority'],
  'list-run-chunk': ['authority'],
  'list-run-child': ['authority'],
  caseload: ['authority'],
  'caseload-at-work': ['authority'],
  'caseload-chunk': ['authority'],
  hold: ['authority'],
  'hold-guard': ['authority'],
  policy: ['authority'],
  'banding-framework': ['authority'],
  'capacity-return': ['provider'],
  'current-return': ['provider', 'national'],
  places: ['provider'],
  fee: ['provider', 'national'],
  'hold-request': ['authority'],
  'admission-limit': ['provider'],
  'area-limit': ['authority'],
  told: ['authority', 'provider', 'trust', 'consortium', 'national'],
  'counted-list': ['authority'],
  tally: ['provider'],
  'capacity-upload': ['authority', 'provider', 'trust'],
  'capacity-upload-at-work': ['authority', 'provider', 'trust'],
  'capacity-upload-chunk': ['authority', 'provider', 'trust'],
  'plan-run': ['consortium'],
  'plan-run-slot': ['consortium'],
  'register-import': ['national'],
  'register-pointer': ['national'],
  'import-run': ['national'],
  'practice-import': ['national'],
  'practice-pointer': ['national'],
  'postcode-manifest': ['national'],
  'index-pointer': ['national'],
  'overlay-pointer': ['national'],
  member: ['authority', 'provider', 'trust', 'consortium', 'national'],
  administrators: ['authority', 'provider', 'trust', 'consortium', 'national'],
  membership: ['national'],
  person: ['national'],
  session: ['national'],
  'person-session': ['national'],
  'pending-sign-in': ['national'],
  attempts: ['national'],
  audit: ['authority', 'provider', 'trust', 'consortium', 'national'],
  'audit-seal': ['authority', 'provider', 'trust', 'consortium', 'national'],
  'audit-head': ['authority', 'provider', 'trust', 'consortium', 'national'],
  idempotency: ['authority', 'provider', 'trust', 'consortium', 'national'],
  outbox: ['authority', 'provider', 'trust', 'consortium', 'national'],
  'return-watch': ['provider'],
  'no-change-link': ['provider'],
  visit: ['provider', 'national'],
  suspension: ['provider', 'national'],
  webhook: ['provider', 'trust'],
  'webhook-secrets': ['provider', 'trust'],
  'webhook-delivery': ['provider', 'trust'],
  settlement: ['authority'],
};

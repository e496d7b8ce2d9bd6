import ts from 'typescript';
import { sourceFiles } from './contexts-diagram.ts';
import { KEYS_FOLDER } from './key-patterns.ts';
import { each, functionsAround, parse } from './source.ts';

/** A place in the stores where a key or a range is used. */
export interface KeyUse {
  readonly key: string;
  /** The text that it is called with, as `INDEX` for a pointer. */
  readonly named: string | null;
  readonly operation: string;
  /** Where the kind of item stands that is written, or read by its kind: file and constant; null where it is not said. */
  readonly kind: KindName | null;
  /** Functions of the ports that get here. */
  readonly users: readonly string[];
}

export interface KindName {
  readonly file: string;
  readonly constant: string;
}

/** What the helpers of the stores do with a key, and which argument is the kind of item. */
const OPERATIONS: Readonly<
  Record<string, { readonly does: string; readonly kindAt: number | null }>
> = {
  'table.get': { does: 'GetItem', kindAt: null },
  'table.getMany': { does: 'BatchGetItem', kindAt: null },
  'table.query': { does: 'Query, a page', kindAt: null },
  'table.workDone': { does: 'UpdateItem: out of the index', kindAt: null },
  readPointer: { does: 'GetItem', kindAt: 1 },
  allBodies: { does: 'Query, all pages', kindAt: 1 },
  readableBodies: { does: 'Query, all pages', kindAt: 1 },
  allItems: { does: 'Query, all pages', kindAt: null },
  putNew: { does: 'Put if new', kindAt: 0 },
  putRevision: { does: 'Put if unchanged', kindAt: 0 },
  putCopy: { does: 'Put', kindAt: 0 },
  putExpiring: { does: 'Put if new or expired', kindAt: 0 },
};
const UPDATE = 'Update if it still fits';

const FILES = sourceFiles(['lib/adapters/store'])
  .filter((file) => !file.startsWith(KEYS_FOLDER))
  .map(parse);

/** Every use of these keys and ranges in the stores. */
export function keyUses(names: ReadonlySet<string>): readonly KeyUse[] {
  const uses: KeyUse[] = [];
  for (const file of FILES) {
    each(file, (node) => {
      if (!ts.isIdentifier(node) || !names.has(node.text) || ts.isImportSpecifier(node.parent))
        return;
      for (const { operation, kind, at } of operationsOn(node, new Set())) {
        uses.push({
          key: node.text,
          named: textGiven(node),
          operation,
          kind,
          users: usersOf(at, new Set()),
        });
      }
    });
  }
  return uses;
}

interface Found {
  readonly operation: string;
  readonly kind: KindName | null;
  readonly at: ts.Node;
}

/** What is done with a key from the expression that names it outwards; through a constant to its uses. */
function operationsOn(node: ts.Node, seen: Set<ts.Node>): readonly Found[] {
  for (let at = node; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isPropertyAssignment(at) && at.name.getText() === 'update') {
      return [{ operation: UPDATE, kind: kindBeside(at), at }];
    }
    if (ts.isCallExpression(at)) {
      const known = OPERATIONS[at.expression.getText()];
      const kind = known && known.kindAt !== null ? kindNamed(at.arguments[known.kindAt]) : null;
      if (known) return [{ operation: known.does, kind, at }];
    }
    if (ts.isVariableDeclaration(at) && ts.isIdentifier(at.name)) {
      if (seen.has(at)) return [];
      seen.add(at);
      return referencesTo(at.name).flatMap((reference) => operationsOn(reference, seen));
    }
  }
  return [];
}

/** Other places in the function around a constant that name it. */
function referencesTo(name: ts.Identifier): readonly ts.Node[] {
  const scope = functionsAround(name).at(0)?.at ?? name.getSourceFile();
  const found: ts.Node[] = [];
  each(scope, (node) => {
    const same = ts.isIdentifier(node) && node.text === name.text && node !== name;
    const member = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node;
    if (same && !member && !ts.isPropertySignature(node.parent)) found.push(node);
  });
  return found;
}

function kindNamed(expression: ts.Expression | undefined): KindName | null {
  if (!expression || !ts.isIdentifier(expression)) return null;
  const file = expression.getSourceFile();
  let from = file.fileName;
  each(file, (node) => {
    if (!ts.isImportDeclaration(node) || !ts.isStringLiteral(node.moduleSpecifier)) return;
    const names = node.importClause?.namedBindings?.getText() ?? '';
    if (new RegExp(`\\b${expression.text}\\b`).test(names)) {
      from = `lib/adapters/store/${node.moduleSpecifier.text.slice(2)}`;
    }
  });
  return { file: from, constant: expression.text };
}

/** `what: PLACES.kind` stands beside `update: …`. */
function kindBeside(update: ts.PropertyAssignment): KindName | null {
  for (const member of update.parent.properties) {
    if (!ts.isPropertyAssignment(member) || member.name.getText() !== 'what') continue;
    const { initializer } = member;
    return ts.isPropertyAccessExpression(initializer) ? kindNamed(initializer.expression) : null;
  }
  return null;
}

/** The functions of ports around a node, or those that call the helper around it. */
function usersOf(node: ts.Node, seen: Set<string>): readonly string[] {
  const around = functionsAround(node);
  const outermost = around.at(-1);
  if (!outermost || seen.has(outermost.name)) return [];
  if (outermost.name.startsWith('create')) {
    const returned = ts.isFunctionDeclaration(outermost.at) ? outermost.at.type?.getText() : null;
    const port = (returned ?? outermost.name).replace(/<.*$/, '');
    const inner = around.slice(0, -1).findLast(({ at }) => !ts.isVariableDeclaration(at));
    const helper = around.at(-2);
    if (inner && !ts.isFunctionDeclaration(inner.at)) return [`${port}.${inner.name}`];
    return helper ? callersOf(helper.name, outermost.at, port) : [port];
  }
  seen.add(outermost.name);
  const files = isExported(outermost.at) ? FILES : [node.getSourceFile()];
  const users = files.flatMap((file) => {
    const calls: ts.Node[] = [];
    each(file, (each) => {
      const named = ts.isIdentifier(each) && each.text === outermost.name;
      if (named && !ts.isImportSpecifier(each.parent) && each.parent !== outermost.at)
        calls.push(each);
    });
    return calls.flatMap((call) => usersOf(call, new Set(seen)));
  });
  const known = [...new Set(users)].sort();
  return known.length > 0 ? known : [outermost.name];
}

/** Members of a store that are a helper inside it: `create: write`. */
function callersOf(helper: string, store: ts.Node, port: string): readonly string[] {
  const users: string[] = [];
  each(store, (node) => {
    if (!ts.isPropertyAssignment(node) || node.initializer.getText() !== helper) return;
    users.push(`${port}.${node.name.getText()}`);
  });
  return users.length > 0 ? users : [port];
}

function isExported(node: ts.Node): boolean {
  return (ts.getCombinedModifierFlags(asDeclaration(node)) & ts.ModifierFlags.Export) !== 0;
}

function asDeclaration(node: ts.Node): ts.Declaration {
  if (ts.isFunctionDeclaration(node) || ts.isVariableDeclaration(node)) return node;
  throw new Error(`${node.getText()} is no declaration.`);
}

function textGiven({ parent }: ts.Identifier): string | null {
  if (!ts.isCallExpression(parent)) return null;
  return parent.arguments.find(ts.isStringLiteral)?.text ?? null;
}

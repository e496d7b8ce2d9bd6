import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** A file's syntax, with the way from every node to its parents. */
export function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2024, true);
}

export function each(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, (child) => each(child, look));
}

/** The words of the comment that stands before a declaration; an empty text where there is none. */
export function docOf(node: ts.Node): string {
  const [doc] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  return (ts.getTextOfJSDocComment(doc?.comment) ?? '').replace(/\s+/g, ' ').trim();
}

/** Exported functions and constants of a file by their names. */
export function exportsOf(file: string): ReadonlyMap<string, ts.Declaration> {
  const found = new Map<string, ts.Declaration>();
  for (const statement of parse(file).statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name) {
      found.set(statement.name.text, statement);
    }
    if (!ts.isVariableStatement(statement)) continue;
    for (const declaration of statement.declarationList.declarations) {
      if (ts.isIdentifier(declaration.name)) found.set(declaration.name.text, declaration);
    }
  }
  return found;
}

/** Named functions around a node, innermost first: functions, methods, and members that are functions. */
export function functionsAround(node: ts.Node): { readonly name: string; readonly at: ts.Node }[] {
  const around: { name: string; at: ts.Node }[] = [];
  for (let at: ts.Node = node; !ts.isSourceFile(at); at = at.parent) {
    const name = functionName(at);
    if (name && ts.isIdentifier(name)) around.push({ name: name.text, at });
  }
  return around;
}

function functionName(node: ts.Node): ts.Node | undefined {
  if (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)) return node.name;
  if (!ts.isPropertyAssignment(node) && !ts.isVariableDeclaration(node)) return undefined;
  return node.initializer && ts.isArrowFunction(node.initializer) ? node.name : undefined;
}

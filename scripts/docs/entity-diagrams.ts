import type { Owner } from '../../lib/access/index.ts';
import { type Attribute, attributesOf } from './attributes.ts';
import { type DocumentedKind, OWNERS } from './item-kinds.ts';
import type { KeyPattern } from './key-patterns.ts';

/** A kind of item with the keys under which it is put. */
export interface Entity extends DocumentedKind {
  readonly keys: readonly KeyPattern[];
}

const GROUPS: Readonly<Record<Owner['kind'], string>> = {
  authority: 'Of an authority',
  provider: 'Of a provider',
  trust: 'Of a trust',
  consortium: 'Of a consortium',
  national: 'National',
};

/** Of which kind of item an attribute or a part of a key names one. `runId` is settled by the key around it. */
const NAMES: Readonly<Record<string, string>> = {
  requestId: 'request',
  holdId: 'hold',
  returnId: 'capacity-return',
  importId: 'register-import',
  entryId: 'audit',
};

/** One drawing for the items of each kind of owner, and one for what goes with every act. */
export function entityDiagrams(entities: readonly Entity[]): readonly string[] {
  const ownersOf = ({ kind }: Entity) => OWNERS[kind] ?? [];
  const shared = entities.filter((entity) => ownersOf(entity).length === 4);
  const groups = Object.entries(GROUPS).map(([owner, title]) => {
    const own = entities.filter((entity) => !shared.includes(entity));
    return { title, members: own.filter((entity) => ownersOf(entity)[0] === owner) };
  });
  return [...groups, { title: 'With every act, whosever it is', members: shared }].map(
    ({ title, members }) => `### ${title}\n\n\`\`\`mermaid\n${diagram(members)}\n\`\`\``,
  );
}

function diagram(entities: readonly Entity[]): string {
  const relations = entities.flatMap((entity) => relationsOf(entity, entities));
  return [
    'erDiagram',
    ...[...new Set(relations)].map((relation) => `  ${relation}`),
    ...entities.flatMap((entity) => [
      `  ${nameOf(entity.kind)} {`,
      ...attributesOf(entity.body).map((attribute) => `    ${lineFor(attribute, entity)}`),
      '  }',
    ]),
  ].join('\n');
}

function lineFor({ name, type, optional, namesObject }: Attribute, { keys }: Entity): string {
  const inKey = keys.some(({ sk }) => sk.includes(`{${name}}`));
  const marks = [optional ? 'or null' : '', namesObject ? 'names an object' : ''].filter(Boolean);
  return `${type} ${name}${inKey ? ' PK' : ''}${marks.length > 0 ? ` "${marks.join(', ')}"` : ''}`;
}

function relationsOf(entity: Entity, among: readonly Entity[]): string[] {
  const attributes = attributesOf(entity.body);
  const parts = entity.keys.flatMap(({ sk }) =>
    [...sk.matchAll(/\{(\w+)\}/g)].map(([, part]) => part ?? ''),
  );
  const named = new Set([...parts, ...attributes.map(({ name }) => name)]);
  const relations: string[] = [];
  for (const part of named) {
    const parent = part === 'runId' ? runAround(entity, among) : NAMES[part];
    if (!parent || parent === entity.kind || !among.some(({ kind }) => kind === parent)) continue;
    relations.push(`${nameOf(parent)} ||--o{ ${nameOf(entity.kind)} : "${part}"`);
  }
  for (const { name, namesObject } of attributes) {
    if (namesObject) relations.push(`${nameOf(entity.kind)} }o--|| OBJECT : "${name}"`);
  }
  return relations;
}

/** `LIST-RUN-CHUNK#{runId}…` is of the kind whose own key begins with `LIST-RUN#`; so is `OPEN-LIST-RUN`. */
function runAround({ kind }: Entity, among: readonly Entity[]): string | undefined {
  return among
    .map((other) => other.kind)
    .find((other) => other.endsWith('run') && kind.includes(other));
}

function nameOf(kind: string): string {
  return kind.toUpperCase().replaceAll('-', '_');
}

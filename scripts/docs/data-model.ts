import { WORK_INDEX } from '../../lib/adapters/store/index.ts';
import { toLookAt, toSeal, toSend, type Work } from '../../lib/adapters/store/work-index.ts';
import { HOLD_TRANSITIONS } from '../../lib/capacity/index.ts';
import { type Entity, entityDiagrams } from './entity-diagrams.ts';
import { type DocumentedKind, itemKinds, OWNERS } from './item-kinds.ts';
import { type KeyPattern, keyPatterns } from './key-patterns.ts';
import { type KeyUse, keyUses } from './key-uses.ts';
import { page, table } from './page.ts';

const PREFIXES = {
  authority: 'AUTH#…',
  provider: 'PROV#…',
  trust: 'TRUST#…',
  consortium: 'CONS#…',
  national: 'NAT#england',
};
/** More users than these are “every act”. */
const FEW = 6;

/** docs/data-model.md: what is stored and how it is reached, from the stores and keys/. */
export async function dataModel(): Promise<string> {
  const patterns = keyPatterns();
  const uses = keyUses(new Set(patterns.map(({ name }) => name)));
  const entities = (await itemKinds()).map((kind) => ({
    ...kind,
    keys: patterns.flatMap((pattern) => putUnder(kind, pattern, uses)),
  }));
  return page('Data model', [
    'One table. A partition is one owner’s, so that a store made for one owner cannot name another’s items. An item is an envelope around a body: `pk`, `sk`, `kind`, `rev` (how often it was put), `schema` (version of the body’s schema), `body`, and where it applies `expiresAt`, `work` and `workAt`. Bodies of older versions are raised as they are read.',
    '## Kinds of item',
    table(
      ['kind', 'version', 'whose', 'sort key', 'what it is'],
      entities.map((entity) => [
        entity.kind,
        String(entity.schema),
        (OWNERS[entity.kind] ?? []).join(', '),
        entity.keys.map(({ sk }) => `\`${sk}\``).join('<br>'),
        entity.says || entity.keys.map(({ says }) => says).join(' '),
      ]),
    ),
    '## Bodies',
    '`PK` marks what stands in the sort key. OBJECT is an object of the bucket, named by the SHA-256 of its content and never changed; `||--o{` reads “one to any number”.',
    ...entityDiagrams(entities),
    '## Access patterns',
    'Every function of `lib/adapters/store/keys/`, and what the stores do with it. Reads by key and by sort key are strongly consistent; every put and update is part of a transaction, but for the mark that an event has gone out.',
    table(
      ['path', 'partition', 'sort key', 'operations', 'used by'],
      patterns.flatMap((pattern) => pathRows(pattern, uses, entities)),
    ),
    `The index \`${WORK_INDEX.name}\` (\`${WORK_INDEX.partitionKey}\`, \`${WORK_INDEX.sortKey}\`) is sparse: an item stands in it while something is still to be done. Workers alone read it.`,
    table(
      ['index partition', 'index sort key', 'what waits', 'read by'],
      [
        waiting(
          toSend('{at}', '{event}'),
          'Events that have not gone out, oldest first',
          'Outbox.waiting',
        ),
        waiting(
          toSeal({ kind: 'authority', code: '{owner}' }, '{entry}'),
          'Audit entries in no chain yet',
          'UnsealedEntries, AuditStore.whole',
        ),
        waiting(
          toLookAt('{due}', '{run}'),
          'Runs that somebody must look at when their time has come',
          'Outbox.due',
        ),
      ],
    ),
    '## States',
    'The states of a hold, from the table of its changes (`lib/capacity/change-hold.ts`). A hold past its time has lapsed, which no write says: every reader reckons it from `until`.',
    `\`\`\`mermaid\n${holdStates()}\n\`\`\``,
    'List runs, plan runs and import runs move by functions, not by a table, so they are not drawn: `lib/tailored-lists/change-list-run.ts`, `lib/commissioning/runs/change-plan-run.ts`, `lib/register/import-run.ts`.',
  ]);
}

function waiting({ work, workAt }: Work, what: string, readBy: string): string[] {
  return [`\`${work}\``, `\`${workAt}\``, what, readBy];
}

function putUnder(
  { file, constant }: DocumentedKind,
  pattern: KeyPattern,
  uses: readonly KeyUse[],
): readonly KeyPattern[] {
  const puts = uses.filter(
    ({ key, kind, operation }) =>
      key === pattern.name &&
      kind?.file === file &&
      kind.constant === constant &&
      /^(Put|Update)/.test(operation),
  );
  const named = [...new Set(puts.map((use) => use.named))];
  return named.map((name) => ({ ...pattern, sk: withName(pattern, name) }));
}

function withName({ sk }: KeyPattern, name: string | null): string {
  return name === null ? sk : sk.replace('{name}', name);
}

function pathRows(
  pattern: KeyPattern,
  all: readonly KeyUse[],
  entities: readonly Entity[],
): readonly string[][] {
  const uses = all.filter(({ key }) => key === pattern.name);
  return [...new Set(uses.map(({ named }) => named))].map((named) => {
    const own = uses.filter((use) => use.named === named);
    const users = [...new Set(own.flatMap((use) => use.users))].sort();
    return [
      `${pattern.name}${named === null ? '' : ` ${named}`}`,
      `\`${partitionOf(pattern, withName(pattern, named), entities)}\``,
      `\`${withName(pattern, named)}\``,
      [...new Set(own.map(({ operation }) => operation))].join('; '),
      users.length > FEW
        ? `every act that is stored (${users.length} functions)`
        : users.join(', '),
    ];
  });
}

/** The owners of the kinds that are put there; of a range, of the key that begins so. */
function partitionOf({ pk, range }: KeyPattern, sk: string, entities: readonly Entity[]): string {
  if (pk !== '{owner}') return pk;
  const begins = range ? sk.slice(0, sk.indexOf('#') + 1) : sk;
  const found = entities.find(({ keys }) =>
    keys.some((key) => key.pk === pk && key.sk.startsWith(begins)),
  );
  const owners = OWNERS[found?.kind ?? ''] ?? [];
  if (owners.length === 5) return 'any owner';
  return owners
    .filter((owner) => owner !== 'national' || owners.length === 1)
    .map((owner) => PREFIXES[owner])
    .join(', ');
}

function holdStates(): string {
  const changes = Object.entries(HOLD_TRANSITIONS);
  const over = [...new Set(changes.map(([, { to }]) => to))].filter(
    (state) => !changes.some(([, { from }]) => from === state),
  );
  return [
    'stateDiagram-v2',
    '  [*] --> held : make',
    ...changes.map(([change, { from, to }]) => `  ${from} --> ${to} : ${change}`),
    ...over.map((state) => `  ${state} --> [*]`),
  ].join('\n');
}

import type { Owner } from '../../access/index.ts';
import { ok, problem, refused } from '../../kernel/index.ts';
import {
  $FamilySettings,
  type FamilySettings,
  type FamilySettingsStore,
  STARTING_FAMILY_SETTINGS,
} from '../../tailored-lists/index.ts';
import { besideWrites } from './beside.ts';
import type { ItemKind } from './item.ts';
import { familySettingsKey } from './keys.ts';
import { readPointer } from './read-pointer.ts';
import type { Table } from './table.ts';
import { putRevision } from './writes.ts';

const SETTINGS: ItemKind<FamilySettings> = {
  kind: 'family-settings',
  schema: 1,
  body: $FamilySettings,
  upcasts: {},
};

export function createFamilySettingsStore(table: Table, owner: Owner): FamilySettingsStore {
  const key = familySettingsKey(owner);
  return {
    async get() {
      return (await readPointer(table, SETTINGS, key))?.pointer ?? STARTING_FAMILY_SETTINGS;
    },
    async put(settings, beside) {
      const refusal = await table.transact([
        putRevision(SETTINGS, key, settings, settings.revision - 1),
        ...besideWrites(owner, beside),
      ]);
      return refusal ? refused(CHANGED) : ok(settings);
    },
  };
}

const CHANGED = problem(
  'stale',
  'family-settings-changed',
  'Somebody else changed what families see a moment ago.',
);

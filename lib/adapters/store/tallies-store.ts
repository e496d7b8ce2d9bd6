import type { Owner } from '../../access/index.ts';
import type { Result } from '../../kernel/index.ts';
import {
  $CountedList,
  $Tally,
  type CountedList,
  type SettingTallies,
  type TalliesStore,
  type Tally,
  type TallyName,
  tallyName,
} from '../../tailored-lists/index.ts';
import { readableBodies } from './all-bodies.ts';
import { bodyOf, type Item, type ItemKind } from './item.ts';
import { countedListKey, countedListsOf, talliesOf, tallyKey } from './keys.ts';
import type { Table } from './table.ts';
import { putRevision } from './writes.ts';

const COUNTED: ItemKind<CountedList> = {
  kind: 'counted-list',
  schema: 1,
  body: $CountedList,
  upcasts: {},
};
const TALLY: ItemKind<Tally> = { kind: 'tally', schema: 1, body: $Tally, upcasts: {} };

/** What one authority counts: its own marks of what is counted, and its part of each setting's tallies. */
export function createTalliesStore(table: Table, owner: Owner): TalliesStore {
  return {
    async counted(requestIds) {
      const keys = requestIds.map((id) => countedListKey(owner, id));
      const items = await table.getMany(keys);
      return new Map(items.map((item) => at(item, bodyOf(COUNTED, item), (one) => one.requestId)));
    },
    async allCounted() {
      return (await readableBodies(table, COUNTED, countedListsOf(owner))).items;
    },
    async tallies(names) {
      const items = await table.getMany(
        names.map((name) => tallyKey(settingOf(name), name.season, owner.code)),
      );
      return new Map(items.map((item) => at(item, bodyOf(TALLY, item), tallyName)));
    },
    async change(lists, tallies) {
      const refusal = await table.transact([
        ...lists.map(({ rev, value }) =>
          putRevision(COUNTED, countedListKey(owner, value.requestId), value, rev),
        ),
        ...tallies.map(({ rev, value }) =>
          putRevision(TALLY, tallyKey(settingOf(value), value.season, owner.code), value, rev),
        ),
      ]);
      return refusal === null;
    },
  };
}

export function createSettingTallies(table: Table, owner: Owner): SettingTallies {
  return {
    async all() {
      const { items, needChecking } = await readableBodies(table, TALLY, talliesOf(owner));
      return { items, needChecking: needChecking.length };
    },
  };
}

function settingOf({ settingKey }: TallyName): Owner {
  return { kind: 'provider', code: settingKey };
}

/** Counting on from what cannot be read would lose it: the events wait, and then are put aside with an alarm. */
function at<T>(item: Item, body: Result<T>, nameOf: (value: T) => string) {
  if (!body.ok) throw new Error(body.problem.detail);
  return [nameOf(body.value), { rev: item.rev, value: body.value }] as const;
}

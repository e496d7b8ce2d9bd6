import type { Owner } from '../../access/index.ts';
import { $ListNotice, type ListNotice, type ListNoticesStore } from '../../tailored-lists/index.ts';
import type { ItemKind } from './item.ts';
import { listNoticeKey, listNoticesOf } from './keys.ts';
import { pageOf } from './page-of.ts';
import type { Table } from './table.ts';
import { putNew, type Write } from './writes.ts';

const NOTICE: ItemKind<ListNotice> = {
  kind: 'list-notice',
  schema: 1,
  body: $ListNotice,
  upcasts: {},
};

export function createListNoticesStore(table: Table, owner: Owner): ListNoticesStore {
  return {
    async list(page) {
      const found = await table.query(listNoticesOf(owner), { ...page, newestFirst: true });
      return pageOf(NOTICE, found);
    },
  };
}

/** The copy in the partition of the setting that it is for. */
export function noticeWrite(notice: ListNotice): Write {
  const setting: Owner = { kind: 'provider', code: notice.settingKey };
  return putNew(NOTICE, listNoticeKey(setting, notice.id), notice);
}

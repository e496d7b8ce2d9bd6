import { ok } from '../../../../lib/kernel/index.ts';
import type { StoredList } from '../../../use-cases/create-list.ts';
import { listCsv } from '../../../use-cases/list-csv.ts';
import { listJson } from '../../../use-cases/list-json.ts';
import { readList } from '../../../use-cases/read-list.ts';
import { recordView } from '../../../use-cases/record-view.ts';
import { type BoundPage, definePage } from '../../define-page.ts';
import { NO_QUERY } from '../../page-contract.ts';
import { $ListParams } from './list-paths.ts';

function download(
  format: 'csv' | 'json',
  type: string,
  bodyOf: (list: StoredList) => string | Uint8Array,
): BoundPage {
  return definePage(
    {
      method: 'get',
      path: `/authority/:authority/requests/:requestId/lists/:version/${format}`,
      access: { action: 'list.read' },
      params: $ListParams,
      query: NO_QUERY,
    },
    async (deps, { owner, principal, params: { requestId, version } }) => {
      const list = await readList(deps, owner, requestId, version);
      if (!list.ok) return list;
      await recordView(deps, owner, principal, `list/${requestId}/${version}`);
      const name = `list-${requestId}-${version}.${format}`;
      return ok({ kind: 'file' as const, type, name, body: bodyOf(list.value) });
    },
  );
}

export const DOWNLOAD_PAGES: readonly BoundPage[] = [
  download('csv', 'text/csv; charset=utf-8', listCsv),
  download('json', 'application/json', listJson),
];

import type { Owner } from '../../../../lib/access/index.ts';
import { ok, type Result } from '../../../../lib/kernel/index.ts';
import { csvOfRecords } from '../../../shared/spreadsheet-csv.ts';
import { confirmReturn } from '../../../use-cases/confirm-return.ts';
import {
  type LiveFree,
  liveFreeOf,
  readTrustPlaces,
  type TrustRow,
} from '../../../use-cases/uploads/trust-places.ts';
import { settingKeysOf, settingsOf } from '../../../use-cases/uploads/uploader-settings.ts';
import { type BoundPage, definePage } from '../../define-page.ts';
import { done, type PageReply, page } from '../../page-reply.ts';
import type { WebDeps } from '../../web-deps.ts';
import {
  $TrustParams,
  $TrustQuery,
  filterOf,
  type TrustQuery,
  trustSearch,
} from './trust-query.ts';
import { freshWords, TrustView } from './trust-view.tsx';

const PATH = '/trust/:trust';
const ACCESS = { action: 'capacity.upload' } as const;
export const TRUST_ROWS = 50;

const see = definePage(
  { method: 'get', path: PATH, access: ACCESS, params: $TrustParams, query: $TrustQuery },
  (deps, { owner, query }) => show(deps, owner, query, []),
);

const file = definePage(
  {
    method: 'get',
    path: `${PATH}/places.csv`,
    access: ACCESS,
    params: $TrustParams,
    query: $TrustQuery,
  },
  async (deps, { owner, query }) => {
    const rows = await readTrustPlaces(deps, owner, filterOf(query));
    const body = csvOf(rows, await liveFreeOf(deps, rows));
    return ok({ kind: 'file', body, type: 'text/csv; charset=utf-8', name: 'your-settings.csv' });
  },
);

/** “Nothing has changed” for every provision that was ticked; each is refused or published by itself. */
const unchanged = definePage(
  {
    method: 'post',
    path: `${PATH}/unchanged`,
    access: ACCESS,
    params: $TrustParams,
    query: $TrustQuery,
  },
  async (deps, { owner, principal, query, form }) => {
    const index = await deps.currentIndex();
    const own = new Set(index ? settingKeysOf(index, owner) : []);
    const refused: string[] = [];
    const ticked = form.all('unchanged').slice(0, TRUST_ROWS);
    for (const value of ticked) {
      const [provisionId = '', seen = ''] = value.split(' ');
      const settingKey = provisionId.split('-')[0] ?? '';
      if (!own.has(settingKey)) continue;
      const publishing = { settingKey, provisionId, publishedBy: 'provider' } as const;
      const published = await confirmReturn(deps, principal, publishing, null, seen);
      if (!published.ok) refused.push(`${provisionId}: ${published.problem.detail}`);
    }
    const none = ticked.length === 0 ? ['Tick the provisions of which nothing has changed.'] : [];
    if (none.length + refused.length > 0) return show(deps, owner, query, [...none, ...refused]);
    const back = `/trust/${owner.code}${trustSearch(query, query.page)}`;
    return ok(done(back, 'returns-confirmed'));
  },
);

async function show(
  deps: WebDeps,
  owner: Owner,
  query: TrustQuery,
  refused: readonly string[],
): Promise<Result<PageReply>> {
  const index = await deps.currentIndex();
  const rows = await readTrustPlaces(deps, owner, filterOf(query));
  const pages = Math.max(1, Math.ceil(rows.length / TRUST_ROWS));
  const current = Math.min(query.page, pages);
  const shown = rows.slice((current - 1) * TRUST_ROWS, current * TRUST_ROWS);
  return ok(
    page(
      'Your settings',
      <TrustView
        base={`/trust/${owner.code}`}
        trust={index?.trust(owner.code)?.name ?? ''}
        settings={index ? settingsOf(index, owner) : []}
        query={query}
        total={rows.length}
        rows={shown}
        free={await liveFreeOf(deps, shown)}
        current={current}
        pages={pages}
        refused={refused}
      />,
      { section: 'trust', wide: true, hasErrors: refused.length > 0 },
    ),
  );
}

function csvOf(rows: readonly TrustRow[], free: ReadonlyMap<string, LiveFree>): string {
  const records = rows.map((row) => ({
    setting: row.setting.key,
    name: row.setting.name,
    provision: row.provision.id,
    'published as of': row.newest?.asOf ?? '',
    freshness: freshWords(row),
    'free now': free.get(row.provision.id)?.now ?? '',
    'free next September': free.get(row.provision.id)?.nextSeptember ?? '',
  }));
  return csvOfRecords(records);
}

export const TRUST_LIST_PAGES: readonly BoundPage[] = [see, file, unchanged];

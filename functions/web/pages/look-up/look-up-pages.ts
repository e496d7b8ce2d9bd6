import * as z from 'zod';
import { ok } from '../../../../lib/kernel/index.ts';
import { settingDirectory } from '../../../shared/setting-directory.ts';
import { type BoundPage, definePage } from '../../define-page.ts';
import { NO_PARAMS } from '../../page-contract.ts';

const MOST_FOUND = 12;

/** Settings by the words somebody types, for browsers that suggest them: `[{key, name, town, postcode, authorityName}]`. */
const settings = definePage(
  {
    method: 'get',
    path: '/look-up/settings',
    access: { action: 'register.read' },
    params: NO_PARAMS,
    query: z.object({ q: z.string().max(200).default('') }),
  },
  async (deps, { query }) => {
    const index = await deps.currentIndex();
    const found = index ? settingDirectory(index).search(query.q, MOST_FOUND) : [];
    const shown = found.map(({ key, name, town, postcode, authorityName }) => ({
      key,
      name,
      town,
      postcode,
      authorityName,
    }));
    return ok({
      kind: 'file' as const,
      body: JSON.stringify(shown),
      type: 'application/json; charset=utf-8',
    });
  },
);

export const LOOK_UP_PAGES: readonly BoundPage[] = [settings];

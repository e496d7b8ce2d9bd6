import * as z from 'zod';
import { ok } from '../../../../lib/kernel/index.ts';
import { readFamilyList } from '../../../use-cases/family/read-family-list.ts';
import { recordView } from '../../../use-cases/record-view.ts';
import { defineFamilyPage } from '../../define-family-page.ts';
import type { BoundPage } from '../../define-page.ts';
import { NO_PARAMS } from '../../page-contract.ts';
import { FAMILY_SIZE_COOKIE } from '../../session/cookies.ts';
import { listDocument } from './list-document.ts';
import { listView } from './list-view.ts';

const pdf = defineFamilyPage(
  {
    method: 'get',
    path: '/family/list.pdf',
    params: NO_PARAMS,
    query: z.object({ size: z.enum(['large', 'usual']).optional() }),
  },
  async (deps, { family, query, cookie }) => {
    const list = await readFamilyList(deps, family);
    if (!list.ok) return list;
    const { owner, principal, link } = family;
    await recordView(deps, owner, principal, `list/${link.requestId}/${list.value.version}`);
    const size = query.size ?? cookie(FAMILY_SIZE_COOKIE);
    const large = size === undefined ? link.formats.largePrint : size === 'large';
    const document = listDocument(list.value, listView(list.value), deps.now());
    const body = await deps.makePdf(document, { large });
    return ok({ kind: 'file', body, type: 'application/pdf', name: 'list-of-places.pdf' });
  },
);

export const PDF_PAGES: readonly BoundPage[] = [pdf];

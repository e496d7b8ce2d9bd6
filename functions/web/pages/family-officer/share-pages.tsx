import { ok, problem, refused } from '../../../../lib/kernel/index.ts';
import { type SharingAct, shareList } from '../../../use-cases/family/share-list.ts';
import { type BoundPage, definePage } from '../../define-page.ts';
import { $RequestParams, NO_QUERY } from '../../page-contract.ts';
import { done } from '../../page-reply.ts';
import { familyPath } from './family-paths.ts';

const DONE: Readonly<Record<SharingAct, string>> = {
  tell: 'settings-told',
  'tell-and-share': 'settings-told-and-list-shared',
  share: 'list-shared',
};

const share = definePage(
  {
    method: 'post',
    path: '/authority/:authority/requests/:requestId/family/share',
    access: { action: 'list.share' },
    params: $RequestParams,
    query: NO_QUERY,
  },
  async (deps, { owner, principal, params: { requestId }, form }) => {
    const act = actOf(form.text('act'));
    const version = Number(form.text('version'));
    if (act === null || !Number.isInteger(version) || version < 1) return refused(NO_SUCH_ACT);
    const shared = await shareList(deps, owner, principal, { requestId, version }, act, null);
    return shared.ok ? ok(done(familyPath(owner, requestId), DONE[act])) : shared;
  },
);

function actOf(text: string): SharingAct | null {
  return text === 'tell' || text === 'tell-and-share' || text === 'share' ? text : null;
}

const NO_SUCH_ACT = problem(
  'invalid',
  'no-such-act',
  'Choose whether to tell the settings, to share the list, or both.',
);

export const SHARE_PAGES: readonly BoundPage[] = [share];

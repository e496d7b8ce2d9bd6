import { ok } from '../../../lib/kernel/index.ts';
import { shownLink } from '../../../lib/tailored-lists/index.ts';
import { changeFamilySettings } from '../../use-cases/family/change-family-settings.ts';
import { revokeFamilyLink } from '../../use-cases/family/change-link.ts';
import { issueFamilyLink } from '../../use-cases/family/issue-link.ts';
import { readFamilyVoices } from '../../use-cases/family/read-answers.ts';
import { readSharing, shareList } from '../../use-cases/family/share-list.ts';
import { recordView } from '../../use-cases/record-view.ts';
import * as contract from '../contract/family-contract.ts';
import { type BoundRoute, implement } from '../implement.ts';
import { pageReply, pageRequest } from '../page-reply.ts';
import { revisionTag } from '../preconditions.ts';

export const FAMILY_ROUTES: readonly BoundRoute[] = [
  implement(contract.getSharing, async (deps, { owner, params }) => {
    const state = await readSharing(deps, owner, params.requestId, params.version);
    if (!state.ok) return state;
    const { request: _child, notNow, shareAlone, ...shown } = state.value;
    const body = {
      ...shown,
      notNow: notNow?.detail ?? null,
      notAlone: shareAlone?.detail ?? null,
    };
    return ok({ body });
  }),

  implement(contract.tellSettings, async (deps, { owner, principal, params }) => {
    const told = await shareList(deps, owner, principal, params, 'tell', null);
    return told.ok ? ok({ body: told.value }) : told;
  }),

  implement(contract.shareListRoute, async (deps, { owner, principal, params, body }) => {
    const act = body.tellSettings ? 'tell-and-share' : 'share';
    const shared = await shareList(deps, owner, principal, params, act, null);
    return shared.ok ? ok({ body: shared.value }) : shared;
  }),

  implement(contract.issueFamilyLinkRoute, async (deps, { owner, principal, params, body }) => {
    const issued = await issueFamilyLink(deps, owner, principal, params.requestId, body, null);
    if (!issued.ok) return issued;
    const { link, path } = issued.value;
    return ok({ body: { link: shownLink(link, deps.now()), path } });
  }),

  implement(contract.listFamilyLinks, async (deps, { owner, params }) => {
    const request = await deps.requests(owner).get(params.requestId);
    if (!request.ok) return request;
    const links = await deps.familyLinks(owner).ofRequest(params.requestId);
    const items = links.map((link) => ('part' in link ? shownLink(link, deps.now()) : link));
    return ok({ body: { items } });
  }),

  implement(contract.revokeFamilyLinkRoute, async (deps, { owner, principal, params }) => {
    const revoked = await revokeFamilyLink(deps, owner, principal, params);
    return revoked.ok ? ok({ body: shownLink(revoked.value, deps.now()) }) : revoked;
  }),

  implement(contract.listFamilyAnswers, async (deps, { owner, principal, params }) => {
    const request = await deps.requests(owner).get(params.requestId);
    if (!request.ok) return request;
    const { voices } = await readFamilyVoices(deps, owner, params.requestId);
    await recordView(deps, owner, principal, `family/${params.requestId}`);
    const items = voices.map(({ answersAs, part, sent, isUnread }) => ({
      answersAs,
      part,
      sent,
      isUnread,
    }));
    return ok({ body: { items } });
  }),

  implement(contract.getFamilySettings, async (deps, { owner }) => {
    const settings = await deps.familySettings(owner).get();
    return ok({ body: settings, headers: { etag: revisionTag(settings.revision) } });
  }),

  implement(contract.putFamilySettings, async (deps, { owner, principal, body, ifMatch }) => {
    const changed = await changeFamilySettings(deps, owner, principal, ifMatch ?? 0, body);
    if (!changed.ok) return changed;
    return ok({ body: changed.value, headers: { etag: revisionTag(changed.value.revision) } });
  }),

  implement(contract.listNoticesRoute, async (deps, { owner, query }) => {
    const page = await deps.listNotices(owner).list(pageRequest(query));
    return ok(pageReply(page, `/v1/providers/${owner.code}/notices`, query.limit));
  }),
];

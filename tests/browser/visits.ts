import { QUESTIONS } from '../../functions/web/pages/new-request/questions.ts';
import { personIdOf } from '../../lib/access/index.ts';
import type { Who } from './browser-world.ts';
import type { Member } from './members.ts';
import { AMBLEDON, OFFICER, type Prepared } from './prepared.ts';

type Address = string | ((prepared: Prepared) => string);

/** How the browser gets to a page: as whom, and at which address. */
export interface Visit {
  readonly who: Who | ((prepared: Prepared) => Who) | null;
  readonly path: Address;
}

const MANAGER: Member = { organisation: AMBLEDON, role: 'la-manager' };
const ADMINISTRATOR: Member = { organisation: AMBLEDON, role: 'organisation-administrator' };
const SENT: Who = { family: 'sent' };
const WRITING: Who = { family: 'writing' };

const at = (path: Address, who: Visit['who'] = OFFICER): Visit => ({ who, path });
const ofRequest = (rest: Address, who: Who = OFFICER): Visit =>
  at((p) => `/authority/990/requests/${p.requestId}${addressIn(rest, p)}`, who);
const ofList = (rest: Address): Visit => ofRequest((p) => `/lists/2${addressIn(rest, p)}`);
const ofDraft = (rest: string): Visit => at((p) => `/authority/990/drafts/${p.draftId}${rest}`);
const ofCaseload = (rest: string): Visit =>
  at(({ caseloadId }) => `/authority/990/caseload/${caseloadId}${rest}`);
const ofRun = (rest: string): Visit =>
  at(({ runId }) => `/authority/990/list-runs/${runId}${rest}`);
const ofOwnSuspension = (rest: string): Visit =>
  at(
    ({ suspendedKey, ownSuspensionId }) =>
      `/authority/990/settings/${suspendedKey}/suspensions/${ownSuspensionId}${rest}`,
    MANAGER,
  );
const ofVisit = (rest: string): Visit =>
  at(
    ({ suspendedKey, visitId }) =>
      `/authority/990/settings/${suspendedKey}/visits/${visitId}${rest}`,
    MANAGER,
  );
type Uploader = 'trust' | 'provider' | 'authority';
const UPLOADERS: Readonly<Record<Uploader, { readonly base: string; readonly who: Member }>> = {
  trust: {
    base: '/trust/990004',
    who: { organisation: { kind: 'trust', code: '990004' }, role: 'provider-editor' },
  },
  provider: {
    base: '/provider/995020',
    who: { organisation: { kind: 'provider', code: '995020' }, role: 'provider-editor' },
  },
  authority: { base: '/authority/990', who: OFFICER },
};
const ofUploader = (uploader: Uploader, rest: string): Visit =>
  at(UPLOADERS[uploader].base + rest, UPLOADERS[uploader].who);
const ofUpload = (uploader: Uploader, rest: string): Visit =>
  at(
    ({ uploadIds }) => `${UPLOADERS[uploader].base}/uploads/${uploadIds[uploader]}${rest}`,
    UPLOADERS[uploader].who,
  );
/** The provider whose setting stands at the head of the prepared list, and which has been told. */
const provider = ({ settingKey }: Prepared): Member => ({
  organisation: { kind: 'provider', code: settingKey },
  role: 'provider-editor',
});

/** The Willows School, of which a return with a limit of admission is prepared. */
const WILLOWS: Member = {
  organisation: { kind: 'provider', code: '995020' },
  role: 'provider-editor',
};
const WILLOWS_PLACES = '/provider/995020/provisions/995020-main';
/** A setting of the demo that charges fees. */
const CHARGING: Member = {
  organisation: { kind: 'provider', code: '995030' },
  role: 'provider-editor',
};
/** The provider with whom a place is held, and another kept above the published ones. */
const holder = ({ heldAt }: Prepared): Member => ({
  organisation: { kind: 'provider', code: heldAt },
  role: 'provider-editor',
});

export function addressIn(path: Address, prepared: Prepared): string {
  return typeof path === 'string' ? path : path(prepared);
}

export function whoIn({ who }: Visit, prepared: Prepared): Who | null {
  return typeof who === 'function' ? who(prepared) : who;
}

const TRUST_EDITOR: Member = {
  organisation: { kind: 'trust', code: '990004' },
  role: 'provider-editor',
};
const TRUST_WEBHOOKS: Member = { ...TRUST_EDITOR, role: 'organisation-administrator' };
const WILLOWS_WEBHOOKS: Member = {
  organisation: { kind: 'provider', code: '995020' },
  role: 'organisation-administrator',
};

/** The pages of one organisation’s webhooks. */
function ofWebhooks(
  path: string,
  own: string,
  who: Member,
  idOf: (prepared: Prepared) => string,
): Readonly<Record<string, Visit>> {
  const one = (rest: string): Visit => at((p) => `${own}/webhooks/${idOf(p)}${rest}`, who);
  return {
    [`${path}/webhooks`]: at(`${own}/webhooks`, who),
    [`${path}/webhooks/add`]: at(`${own}/webhooks/add`, who),
    [`${path}/webhooks/:webhookId`]: one(''),
    [`${path}/webhooks/:webhookId/change`]: one('/change'),
    [`${path}/webhooks/:webhookId/rotate`]: one('/rotate'),
    [`${path}/webhooks/:webhookId/remove`]: one('/remove'),
  };
}

/** Of a case officer of the demo. */
const memberPath = (act = '') => `/members/${personIdOf('olive.marsh@ambledon.example')}${act}`;

/** One visit of every page that is looked at by GET, by its path in the contract. */
export const VISITS: Readonly<Record<string, Visit>> = {
  '/': at('/', null),
  '/account': at('/account'),
  '/organisation': at('/organisation'),
  '/signed-out': at('/signed-out', null),
  '/accessibility': at('/accessibility', null),
  '/privacy': at('/privacy', null),
  '/members': at('/members', ADMINISTRATOR),
  '/members/add': at('/members/add', ADMINISTRATOR),
  '/members/:personId': at(memberPath(), ADMINISTRATOR),
  '/members/:personId/roles': at(memberPath('/roles'), ADMINISTRATOR),
  '/members/:personId/remove': at(memberPath('/remove'), ADMINISTRATOR),
  '/members/:personId/reset-sign-in': at(memberPath('/reset-sign-in'), ADMINISTRATOR),
  '/permissions': at('/permissions'),
  '/audit': at('/audit', ADMINISTRATOR),
  '/trust/:trust': ofUploader('trust', ''),
  '/trust/:trust/edit': ofUploader('trust', '/edit'),
  '/trust/:trust/uploads': ofUploader('trust', '/uploads'),
  '/trust/:trust/uploads/:uploadId': ofUpload('trust', ''),
  '/trust/:trust/uploads/:uploadId/undo': ofUpload('trust', '/undo'),
  '/provider/:setting/uploads': ofUploader('provider', '/uploads'),
  '/provider/:setting/uploads/:uploadId': ofUpload('provider', ''),
  '/provider/:setting/uploads/:uploadId/undo': ofUpload('provider', '/undo'),
  '/authority/:authority/uploads': ofUploader('authority', '/uploads'),
  '/authority/:authority/uploads/:uploadId': ofUpload('authority', ''),
  '/authority/:authority/uploads/:uploadId/undo': ofUpload('authority', '/undo'),
  '/authority/:authority/caseload': at('/authority/990/caseload'),
  '/authority/:authority/caseload/:caseloadId': ofCaseload(''),
  '/authority/:authority/caseload/:caseloadId/undo': ofCaseload('/undo'),
  '/authority/:authority/list-runs': at('/authority/990/list-runs'),
  '/authority/:authority/list-runs/:runId': ofRun(''),
  '/authority/:authority/requests': at('/authority/990/requests'),
  '/authority/:authority/requests/new': at('/authority/990/requests/new'),
  '/authority/:authority/drafts/:draftId': ofDraft(''),
  '/authority/:authority/drafts/:draftId/delete': ofDraft('/delete'),
  '/authority/:authority/drafts/:draftId/:question': ofDraft('/reference'),
  '/authority/:authority/requests/:requestId/change/:question': ofRequest('/change/need'),
  '/authority/:authority/requests/:requestId': ofRequest(''),
  '/authority/:authority/requests/:requestId/officer': ofRequest('/officer'),
  '/authority/:authority/requests/:requestId/lists': ofRequest('/lists'),
  '/authority/:authority/requests/:requestId/holds': ofRequest('/holds'),
  '/authority/:authority/requests/:requestId/holds/new': ofRequest('/holds/new'),
  '/authority/:authority/requests/:requestId/holds/overbook': ofRequest('/holds/overbook', MANAGER),
  '/authority/:authority/requests/:requestId/holds/:holdId': ofRequest(
    ({ holdId }) => `/holds/${holdId}`,
  ),
  '/authority/:authority/requests/:requestId/holds/:holdId/:change': ofRequest(
    ({ holdId }) => `/holds/${holdId}/extend`,
  ),
  '/authority/:authority/requests/:requestId/decisions': ofRequest('/decisions'),
  '/authority/:authority/requests/:requestId/decisions/new/:kind': ofRequest(
    '/decisions/new/family-considered',
  ),
  '/authority/:authority/requests/:requestId/history': ofRequest('/history'),
  '/authority/:authority/requests/:requestId/details': ofRequest('/details'),
  '/authority/:authority/requests/:requestId/lists/:version': ofList(''),
  '/authority/:authority/requests/:requestId/lists/:version/changes': ofList('/changes?since=1'),
  '/authority/:authority/requests/:requestId/lists/:version/compare': ofList(
    ({ settingKey, otherSettingKey }) =>
      `/compare?with=${settingKey}&with=${otherSettingKey}&with=995002`,
  ),
  '/authority/:authority/requests/:requestId/lists/:version/what-if':
    ofList('/what-if?distance=36'),
  '/authority/:authority/requests/:requestId/lists/:version/why-not': ofList(
    ({ otherSettingKey }) => `/why-not?setting=${otherSettingKey}`,
  ),
  '/authority/:authority/requests/:requestId/lists/:version/replay': ofList('/replay'),
  '/authority/:authority/policy': at('/authority/990/policy'),
  '/settings/:settingKey': at(({ settingKey }) => `/settings/${settingKey}`),
  '/family/open/:authority/:linkId/:token': at(({ linkPath }) => linkPath, null),
  '/family/list': at('/family/list', WRITING),
  '/family/list/easy-read': at('/family/list/easy-read', WRITING),
  '/family/next': at('/family/next', WRITING),
  '/family/answers': at('/family/answers', WRITING),
  '/family/answers/places': at('/family/answers/places', WRITING),
  '/family/answers/places/:settingKey': at(
    ({ settingKey }) => `/family/answers/places/${settingKey}`,
    WRITING,
  ),
  '/family/answers/another': at('/family/answers/another?q=school', WRITING),
  '/family/answers/another/:settingKey': at(
    ({ otherSettingKey }) => `/family/answers/another/${otherSettingKey}`,
    WRITING,
  ),
  '/family/answers/matters': at('/family/answers/matters', WRITING),
  '/family/answers/weights': at('/family/answers/weights', WRITING),
  '/family/answers/choice': at('/family/answers/choice', WRITING),
  '/family/answers/meeting': at('/family/answers/meeting', WRITING),
  '/family/answers/check': at('/family/answers/check', WRITING),
  '/family/answers/sent': at('/family/answers/sent', SENT),
  '/family/help': at('/family/help', WRITING),
  '/family/close': at('/family/close', WRITING),
  '/family/closed': at('/family/closed', null),
  '/authority/:authority/requests/:requestId/family': ofRequest('/family'),
  '/authority/:authority/requests/:requestId/family/links/new': ofRequest('/family/links/new'),
  '/authority/:authority/requests/:requestId/family/links/:linkId/revoke': ofRequest(
    ({ linkId }) => `/family/links/${linkId}/revoke`,
  ),
  '/authority/:authority/requests/:requestId/family/answers/:answersAs': ofRequest(
    ({ answersAs }) => `/family/answers/${answersAs}`,
  ),
  '/authority/:authority/family-settings': at('/authority/990/family-settings', MANAGER),
  '/provider/:setting/notices': at(({ settingKey }) => `/provider/${settingKey}/notices`, provider),
  '/provider/:setting': at('/provider/995020', WILLOWS),
  '/provider/:setting/provisions/:provisionId/publish': at(`${WILLOWS_PLACES}/publish`, WILLOWS),
  '/provider/:setting/provisions/:provisionId/published': at(
    ({ returnId }) => `${WILLOWS_PLACES}/published?return=${returnId}`,
    WILLOWS,
  ),
  '/provider/:setting/provisions/:provisionId/returns': at(`${WILLOWS_PLACES}/returns`, WILLOWS),
  '/authority/:authority/settings/:settingKey/provisions/:provisionId/publish': at(
    '/authority/990/settings/995020/provisions/995020-main/publish',
  ),
  '/authority/:authority/settings/:settingKey/provisions/:provisionId/published': at(
    ({ returnId }) =>
      `/authority/990/settings/995020/provisions/995020-main/published?return=${returnId}`,
  ),
  '/authority/:authority/limits': at('/authority/990/limits'),
  '/authority/:authority/limits/:limitId': at(({ limitId }) => `/authority/990/limits/${limitId}`),
  '/provider/:setting/listing': at('/provider/995020/listing', WILLOWS),
  '/trust/:trust/listing': at('/trust/990004/listing', {
    organisation: { kind: 'trust', code: '990004' },
    role: 'provider-editor',
  }),
  '/authority/:authority/suspensions': at('/authority/990/suspensions', MANAGER),
  '/authority/:authority/settings/:settingKey/suspend': at(
    ({ otherSettingKey }) => `/authority/990/settings/${otherSettingKey}/suspend`,
    MANAGER,
  ),
  '/authority/:authority/settings/:settingKey/suspensions/:suspensionId': ofOwnSuspension(''),
  '/authority/:authority/settings/:settingKey/suspensions/:suspensionId/extend':
    ofOwnSuspension('/extend'),
  '/authority/:authority/settings/:settingKey/suspensions/:suspensionId/end':
    ofOwnSuspension('/end'),
  '/authority/:authority/settings/:settingKey/suspensions/:suspensionId/decide': at(
    ({ undecidedKey, undecidedId }) =>
      `/authority/990/settings/${undecidedKey}/suspensions/${undecidedId}/decide`,
    MANAGER,
  ),
  '/authority/:authority/visits': at('/authority/990/visits'),
  '/authority/:authority/settings/:settingKey/visits/new': at(
    ({ otherSettingKey }) => `/authority/990/settings/${otherSettingKey}/visits/new`,
    MANAGER,
  ),
  '/authority/:authority/settings/:settingKey/visits/:visitId': ofVisit(''),
  '/authority/:authority/settings/:settingKey/visits/:visitId/correct': ofVisit('/correct'),
  '/provider/:setting/quality': at(
    ({ suspendedKey }) => `/provider/${suspendedKey}/quality`,
    ({ suspendedKey }) => ({
      organisation: { kind: 'provider', code: suspendedKey },
      role: 'provider-editor',
    }),
  ),
  '/provider/:setting/told': at(({ settingKey }) => `/provider/${settingKey}/told`, provider),
  '/trust/:trust/told': at('/trust/990004/told', TRUST_EDITOR),
  '/authority/:authority/told': at('/authority/990/told'),
  '/consortium/:consortium/told': at('/consortium/three-vales/told', {
    organisation: { kind: 'consortium', code: 'three-vales' },
    role: 'lead-commissioner',
  }),
  ...ofWebhooks('/trust/:trust', '/trust/990004', TRUST_WEBHOOKS, (p) => p.trustWebhookId),
  ...ofWebhooks(
    '/provider/:setting',
    '/provider/995020',
    WILLOWS_WEBHOOKS,
    (p) => p.settingWebhookId,
  ),
  '/authority/:authority/holds': at('/authority/990/holds'),
  '/provider/:setting/holds': at(({ heldAt }) => `/provider/${heldAt}/holds`, holder),
  '/provider/:setting/fees': at('/provider/995030/fees', CHARGING),
  '/provider/:setting/fees/new': at('/provider/995030/fees/new?provisionId=995030-main', CHARGING),
};

/** Other states of these pages: empty, of another role, answered, refused. A refusal says its status after a blank. */
export const STATES: Readonly<Record<string, Visit>> = {
  'the work list of a manager': at('/authority/990/requests', MANAGER),
  'the work list when nothing matches': at('/authority/990/requests?reference=none-has-this'),
  'the work list, filtered': at('/authority/990/requests?need=ASD&phase=secondary&officer=nobody'),
  'a revision of a request': ofRequest('/change/requested'),
  'the release of a hold': ofRequest(({ holdId }) => `/holds/${holdId}/release`),
  'holds of every state': at('/authority/990/holds?state=any'),
  'a hold as a manager sees it': ofRequest(({ holdId }) => `/holds/${holdId}`, MANAGER),
  'fees of a setting with none': at(({ heldAt }) => `/provider/${heldAt}/fees`, holder),
  'places kept at a setting with none': at('/provider/995052/holds', {
    organisation: { kind: 'provider', code: '995052' },
    role: 'provider-editor',
  }),
  'comparison of nothing': ofList('/compare'),
  'weights that are none 422': ofList('/what-if?distance=much'),
  'a setting that nobody knows 422': ofList('/why-not?setting=nowhere-at-all'),
  'a decision to close': ofRequest('/decisions/new/closed'),
  'what a family has sent': at('/family/answers/check', SENT),
  'the list of who has sent answers, in large print': at('/family/list?size=large', SENT),
  'notices of a setting that was not told': at('/provider/995052/notices', {
    organisation: { kind: 'provider', code: '995052' },
    role: 'provider-editor',
  }),
  'places of which nothing is published': at(
    ({ silentSettingKey }) => `/provider/${silentSettingKey}`,
    ({ silentSettingKey }) => ({
      organisation: { kind: 'provider', code: silentSettingKey },
      role: 'provider-editor',
    }),
  ),
  'a setting that has said what limits whom it can admit': at('/settings/995020'),
  'a season in which nobody considered a setting': at(
    '/provider/995020/listing?season=2030',
    WILLOWS,
  ),
  'webhooks of whoever has none': at('/provider/995052/webhooks', {
    organisation: { kind: 'provider', code: '995052' },
    role: 'provider-editor',
  }),
  'changes of one topic, of which there are none': at(
    '/trust/990004/told?topic=hold.made&unread=yes',
    TRUST_EDITOR,
  ),
  'a page that is not there 404': at('/authority/990/requests/01JZZZZZZZZZZZZZZZZZZZZZZZ'),
  'a page of another authority 404': at('/authority/991/requests'),
  'a page that needs another role 403': at('/authority/990/requests', {
    organisation: AMBLEDON,
    role: 'organisation-administrator',
  }),
  'a family page without a link 401': at('/family/list', null),
  'a setting where placing is suspended': at(
    ({ suspendedKey }) => `/settings/${suspendedKey}`,
    MANAGER,
  ),
  'visits of which none is wanted': at('/authority/990/visits?outcome=not-assured'),
  'quality of another provider 404': at(
    ({ suspendedKey }) => `/provider/${suspendedKey}/quality`,
    provider,
  ),
  ...Object.fromEntries(
    QUESTIONS.filter((question) => question !== 'reference').map((question) => [
      `the question ${question}`,
      ofDraft(`/${question}`),
    ]),
  ),
};

/** Pages of which nothing is looked at, with what they answer: an address that they lead to, or the type of a file. */
export const NOT_LOOKED_AT: Readonly<Record<string, Visit & { readonly answer: RegExp }>> = {
  // Leads to the issuer.
  '/sign-in': { ...at('/sign-in', null), answer: /^http:\/\/localhost:\d+\/oidc\/auth\?/ },
  // The issuer leads here; without a sign-in under way it says so.
  '/sign-in/return': { ...at('/sign-in/return', null), answer: /^text\/html/ },
  // Ends the session and leads to a page that is looked at.
  '/sign-out': { ...at('/sign-out', null), answer: /^\/signed-out$/ },
  // Leads to the list.
  '/family': { ...at('/family', WRITING), answer: /^\/family\/list$/ },
  // Files.
  '/authority/:authority/caseload/template.csv': {
    ...at('/authority/990/caseload/template.csv'),
    answer: /^text\/csv/,
  },
  '/authority/:authority/visits.csv': {
    ...at('/authority/990/visits.csv'),
    answer: /^text\/csv/,
  },
  '/authority/:authority/requests/csv': {
    ...at('/authority/990/requests/csv'),
    answer: /^text\/csv/,
  },
  '/authority/:authority/requests/:requestId/history/csv': {
    ...ofRequest('/history/csv'),
    answer: /^text\/csv/,
  },
  '/authority/:authority/requests/:requestId/lists/:version/csv': {
    ...ofList('/csv'),
    answer: /^text\/csv/,
  },
  '/authority/:authority/requests/:requestId/lists/:version/json': {
    ...ofList('/json'),
    answer: /^application\/json/,
  },
  '/provider/:setting/notices.csv': {
    ...at(({ settingKey }) => `/provider/${settingKey}/notices.csv`, provider),
    answer: /^text\/csv/,
  },
  '/authority/:authority/caseload/:caseloadId/errors.csv': {
    ...ofCaseload('/errors.csv'),
    answer: /^text\/csv/,
  },
  '/authority/:authority/caseload/:caseloadId/refused.csv': {
    ...ofCaseload('/refused.csv'),
    answer: /^text\/csv/,
  },
  '/authority/:authority/list-runs/:runId/lists.csv': {
    ...ofRun('/lists.csv'),
    answer: /^text\/csv/,
  },
  '/authority/:authority/list-runs/:runId/congestion.csv': {
    ...ofRun('/congestion.csv'),
    answer: /^text\/csv/,
  },
  '/trust/:trust/places.csv': { ...ofUploader('trust', '/places.csv'), answer: /^text\/csv/ },
  '/trust/:trust/uploads/template.csv': {
    ...ofUploader('trust', '/uploads/template.csv'),
    answer: /^text\/csv/,
  },
  '/trust/:trust/uploads/template.xlsx': {
    ...ofUploader('trust', '/uploads/template.xlsx'),
    answer: /^application\/vnd\.openxmlformats/,
  },
  '/trust/:trust/uploads/template.ods': {
    ...ofUploader('trust', '/uploads/template.ods'),
    answer: /^application\/vnd\.oasis/,
  },
  '/trust/:trust/uploads/:uploadId/errors.csv': {
    ...ofUpload('trust', '/errors.csv'),
    answer: /^text\/csv/,
  },
  '/trust/:trust/uploads/:uploadId/refused.csv': {
    ...ofUpload('trust', '/refused.csv'),
    answer: /^text\/csv/,
  },
  '/provider/:setting/uploads/template.csv': {
    ...ofUploader('provider', '/uploads/template.csv'),
    answer: /^text\/csv/,
  },
  '/provider/:setting/uploads/template.xlsx': {
    ...ofUploader('provider', '/uploads/template.xlsx'),
    answer: /^application\/vnd\.openxmlformats/,
  },
  '/provider/:setting/uploads/template.ods': {
    ...ofUploader('provider', '/uploads/template.ods'),
    answer: /^application\/vnd\.oasis/,
  },
  '/provider/:setting/uploads/:uploadId/errors.csv': {
    ...ofUpload('provider', '/errors.csv'),
    answer: /^text\/csv/,
  },
  '/provider/:setting/uploads/:uploadId/refused.csv': {
    ...ofUpload('provider', '/refused.csv'),
    answer: /^text\/csv/,
  },
  '/authority/:authority/uploads/template.csv': {
    ...ofUploader('authority', '/uploads/template.csv'),
    answer: /^text\/csv/,
  },
  '/authority/:authority/uploads/template.xlsx': {
    ...ofUploader('authority', '/uploads/template.xlsx'),
    answer: /^application\/vnd\.openxmlformats/,
  },
  '/authority/:authority/uploads/template.ods': {
    ...ofUploader('authority', '/uploads/template.ods'),
    answer: /^application\/vnd\.oasis/,
  },
  '/authority/:authority/uploads/:uploadId/errors.csv': {
    ...ofUpload('authority', '/errors.csv'),
    answer: /^text\/csv/,
  },
  '/authority/:authority/uploads/:uploadId/refused.csv': {
    ...ofUpload('authority', '/refused.csv'),
    answer: /^text\/csv/,
  },
  '/authority/:authority/holds.csv': { ...at('/authority/990/holds.csv'), answer: /^text\/csv/ },
  '/provider/:setting/holds.csv': {
    ...at(({ heldAt }) => `/provider/${heldAt}/holds.csv`, holder),
    answer: /^text\/csv/,
  },
  '/provider/:setting/fees.csv': {
    ...at('/provider/995030/fees.csv', CHARGING),
    answer: /^text\/csv/,
  },
  '/audit.csv': { ...at('/audit.csv', ADMINISTRATOR), answer: /^text\/csv/ },
  // A document of its own, whose tags have tests of their own.
  '/family/list.pdf': { ...at('/family/list.pdf', WRITING), answer: /^application\/pdf/ },
  // What the browser's suggestions are made of.
  '/look-up/settings': { ...at('/look-up/settings?q=quay'), answer: /^application\/json/ },
  '/provider/:setting/listing.csv': {
    ...at('/provider/995020/listing.csv', WILLOWS),
    answer: /^text\/csv/,
  },
};

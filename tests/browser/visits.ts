import { QUESTIONS } from '../../functions/web/pages/new-request/questions.ts';
import { personIdOf } from '../../lib/access/index.ts';
import type { Who } from './browser-world.ts';
import type { Member } from './members.ts';
import { AMBLEDON, OFFICER } from './prepared.ts';
import { PROVIDER_FILES, PROVIDER_STATES, PROVIDER_VISITS } from './provider-visits.ts';
import { type Address, type Answer, addressIn, at, csvAt, MANAGER, type Visit } from './visit.ts';

const ADMINISTRATOR: Member = { organisation: AMBLEDON, role: 'organisation-administrator' };
const SENT: Who = { family: 'sent' };
const WRITING: Who = { family: 'writing' };

const ofRequest = (rest: Address, who: Who = OFFICER): Visit =>
  at((p) => `/authority/990/requests/${p.requestId}${addressIn(rest, p)}`, who);
const ofList = (rest: Address): Visit => ofRequest((p) => `/lists/2${addressIn(rest, p)}`);
const ofDraft = (rest: string): Visit => at((p) => `/authority/990/drafts/${p.draftId}${rest}`);
const ofCaseload = (rest: string): Visit =>
  at(({ caseloadId }) => `/authority/990/caseload/${caseloadId}${rest}`);
const ofRun = (rest: string): Visit =>
  at(({ runId }) => `/authority/990/list-runs/${runId}${rest}`);
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
  ...PROVIDER_VISITS,
};

/** Other states of these pages: empty, of another role, answered, refused. A refusal says its status after a blank. */
export const STATES: Readonly<Record<string, Visit>> = {
  'the work list of a manager': at('/authority/990/requests', MANAGER),
  'the work list when nothing matches': at('/authority/990/requests?reference=none-has-this'),
  'the work list, filtered': at('/authority/990/requests?need=ASD&phase=secondary&officer=nobody'),
  'a revision of a request': ofRequest('/change/requested'),
  'the release of a hold': ofRequest(({ holdId }) => `/holds/${holdId}/release`),
  'a hold as a manager sees it': ofRequest(({ holdId }) => `/holds/${holdId}`, MANAGER),
  'comparison of nothing': ofList('/compare'),
  'weights that are none 422': ofList('/what-if?distance=much'),
  'a setting that nobody knows 422': ofList('/why-not?setting=nowhere-at-all'),
  'a decision to close': ofRequest('/decisions/new/closed'),
  'what a family has sent': at('/family/answers/check', SENT),
  'the list of who has sent answers, in large print': at('/family/list?size=large', SENT),
  'a page that is not there 404': at('/authority/990/requests/01JZZZZZZZZZZZZZZZZZZZZZZZ'),
  'a page of another authority 404': at('/authority/991/requests'),
  'a page that needs another role 403': at('/authority/990/requests', {
    organisation: AMBLEDON,
    role: 'organisation-administrator',
  }),
  'a family page without a link 401': at('/family/list', null),
  ...Object.fromEntries(
    QUESTIONS.filter((question) => question !== 'reference').map((question) => [
      `the question ${question}`,
      ofDraft(`/${question}`),
    ]),
  ),
  ...PROVIDER_STATES,
};

/** Pages of which nothing is looked at, with what they answer. */
export const NOT_LOOKED_AT: Readonly<Record<string, Answer>> = {
  // Leads to the issuer.
  '/sign-in': { ...at('/sign-in', null), answer: /^http:\/\/localhost:\d+\/oidc\/auth\?/ },
  // The issuer leads here; without a sign-in under way it says so.
  '/sign-in/return': { ...at('/sign-in/return', null), answer: /^text\/html/ },
  // Ends the session and leads to a page that is looked at.
  '/sign-out': { ...at('/sign-out', null), answer: /^\/signed-out$/ },
  // Leads to the list.
  '/family': { ...at('/family', WRITING), answer: /^\/family\/list$/ },
  // Files.
  '/authority/:authority/caseload/template.csv': csvAt('/authority/990/caseload/template.csv'),
  '/authority/:authority/requests/csv': csvAt('/authority/990/requests/csv'),
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
  '/audit.csv': csvAt('/audit.csv', ADMINISTRATOR),
  // A document of its own, whose tags have tests of their own.
  '/family/list.pdf': { ...at('/family/list.pdf', WRITING), answer: /^application\/pdf/ },
  // What the browser's suggestions are made of.
  '/look-up/settings': { ...at('/look-up/settings?q=quay'), answer: /^application\/json/ },
  ...PROVIDER_FILES,
};

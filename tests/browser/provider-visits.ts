import type { Member } from './members.ts';
import { OFFICER, type Prepared } from './prepared.ts';
import { type Answer, at, csvAt, editorOf, MANAGER, provider, type Visit } from './visit.ts';

/** The Willows School, of which a return with a limit of admission is prepared; its figures disagree with the register. */
const WILLOWS = editorOf('995020');
const WILLOWS_PLACES = '/provider/995020/provisions/995020-main';
/** A setting of the demo that charges fees. */
const CHARGING = editorOf('995030');
/** The provider with whom a place is held, and another kept above the published ones. */
const holder = ({ heldAt }: Prepared): Member => editorOf(heldAt);

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

/** Visits of the pages on which providers publish, and authorities see what they published. */
export const PROVIDER_VISITS: Readonly<Record<string, Visit>> = {
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
    ({ suspendedKey }) => editorOf(suspendedKey),
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
  '/no-change/:token': at(({ noChangePath }) => noChangePath, null),
  '/authority/:authority/coverage': at('/authority/990/coverage'),
  '/authority/:authority/coverage/ask': at('/authority/990/coverage/ask?state=never'),
  '/authority/:authority/figures': at('/authority/990/figures'),
  '/authority/:authority/figures/:about': at(
    ({ disagreement }) => `/authority/990/figures/${disagreement}`,
  ),
  '/provider/:setting/figures': at('/provider/995020/figures', WILLOWS),
};

/** Other states of these pages. */
export const PROVIDER_STATES: Readonly<Record<string, Visit>> = {
  'holds of every state': at('/authority/990/holds?state=any'),
  'fees of a setting with none': at(({ heldAt }) => `/provider/${heldAt}/fees`, holder),
  'places kept at a setting with none': at('/provider/995052/holds', editorOf('995052')),
  'notices of a setting that was not told': at('/provider/995052/notices', editorOf('995052')),
  'places of which nothing is published': at(
    ({ silentSettingKey }) => `/provider/${silentSettingKey}`,
    ({ silentSettingKey }) => editorOf(silentSettingKey),
  ),
  'a setting that has said what limits whom it can admit': at('/settings/995020'),
  'a season in which nobody considered a setting': at(
    '/provider/995020/listing?season=2030',
    WILLOWS,
  ),
  'webhooks of whoever has none': at('/provider/995052/webhooks', editorOf('995052')),
  'changes of one topic, of which there are none': at(
    '/trust/990004/told?topic=hold.made&unread=yes',
    TRUST_EDITOR,
  ),
  'a link of a reminder that is wrong 404': at(`/no-change/995020.${'A'.repeat(43)}`, null),
  'who has published, filtered': at('/authority/990/coverage?kind=special&need=ASD&state=fresh'),
  'who has published where our children are': at('/authority/990/coverage?scope=children'),
  'figures that were settled': at('/authority/990/figures?show=settled'),
  'a setting where placing is suspended': at(
    ({ suspendedKey }) => `/settings/${suspendedKey}`,
    MANAGER,
  ),
  'what is wrong with an upload, by cell': ofUpload('trust', '?show=errors'),
  'visits of which none is wanted': at('/authority/990/visits?outcome=not-assured'),
  'quality of another provider 404': at(
    ({ suspendedKey }) => `/provider/${suspendedKey}/quality`,
    provider,
  ),
};

const SPREADSHEETS = {
  csv: /^text\/csv/,
  xlsx: /^application\/vnd\.openxmlformats/,
  ods: /^application\/vnd\.oasis/,
} as const;

/** Files of one organisation's uploads. */
function ofUploads(uploader: Uploader, path: string): Readonly<Record<string, Answer>> {
  const templates = Object.entries(SPREADSHEETS).map(([type, answer]) => [
    `${path}/uploads/template.${type}`,
    { ...ofUploader(uploader, `/uploads/template.${type}`), answer },
  ]);
  const reports = ['errors', 'refused'].map((report) => [
    `${path}/uploads/:uploadId/${report}.csv`,
    { ...ofUpload(uploader, `/${report}.csv`), answer: SPREADSHEETS.csv },
  ]);
  return Object.fromEntries([...templates, ...reports]);
}

export const PROVIDER_FILES: Readonly<Record<string, Answer>> = {
  ...ofUploads('trust', '/trust/:trust'),
  ...ofUploads('provider', '/provider/:setting'),
  ...ofUploads('authority', '/authority/:authority'),
  '/authority/:authority/visits.csv': csvAt('/authority/990/visits.csv'),
  '/authority/:authority/coverage.csv': csvAt('/authority/990/coverage.csv'),
  '/provider/:setting/notices.csv': csvAt(
    ({ settingKey }) => `/provider/${settingKey}/notices.csv`,
    provider,
  ),
  '/trust/:trust/places.csv': { ...ofUploader('trust', '/places.csv'), answer: /^text\/csv/ },
  '/authority/:authority/holds.csv': csvAt('/authority/990/holds.csv'),
  '/provider/:setting/holds.csv': csvAt(({ heldAt }) => `/provider/${heldAt}/holds.csv`, holder),
  '/provider/:setting/fees.csv': csvAt('/provider/995030/fees.csv', CHARGING),
  '/provider/:setting/listing.csv': csvAt('/provider/995020/listing.csv', WILLOWS),
};

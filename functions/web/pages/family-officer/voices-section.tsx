import { longDate, longMoment } from '../../../../lib/kernel/index.ts';
import {
  type FamilyLinkState,
  type FormatNeeds,
  PART_NAMES,
  type ShownFamilyLink,
} from '../../../../lib/tailored-lists/index.ts';
import { canStillAnswer, type FamilyVoice } from '../../../use-cases/family/read-answers.ts';
import { Govuk } from '../../govuk/govuk.tsx';

interface Voices {
  readonly path: string;
  readonly voices: readonly FamilyVoice[];
  readonly needChecking: number;
  readonly isShared: boolean;
  readonly answersBy: string | null;
  readonly mayIssue: boolean;
  readonly mayRevoke: boolean;
}

/** Everybody in the family who has a link: whether it was opened, what was answered, what they need. */
export function VoicesSection({ path, voices, needChecking, isShared, ...rest }: Voices) {
  return (
    <section>
      <h2 class="govuk-heading-m">Links and answers</h2>
      {needChecking > 0 && (
        <p class="govuk-body">
          {needChecking} links cannot be read and need checking. Tell those who run the service.
        </p>
      )}
      {voices.length === 0 && (
        <p class="govuk-body">
          {isShared
            ? 'Nobody in the family has been given a link yet.'
            : 'Links are issued once the list has been shared.'}
        </p>
      )}
      {voices.map((voice) => (
        <Voice path={path} voice={voice} {...rest} />
      ))}
      {isShared && rest.mayIssue && (
        <Govuk
          c="button"
          params={{
            text: 'Issue a link',
            href: `${path}/links/new`,
            ...(voices.length > 0 ? { classes: 'govuk-button--secondary' } : {}),
          }}
        />
      )}
    </section>
  );
}

type VoiceProps = Pick<Voices, 'path' | 'answersBy' | 'mayIssue' | 'mayRevoke'> & {
  voice: FamilyVoice;
};

function Voice({ path, voice, answersBy, mayIssue, mayRevoke }: VoiceProps) {
  const { part, links, sent, isUnread, answersAs } = voice;
  const [newest] = links;
  if (!newest) return null;
  const name = PART_NAMES[part];
  const standing = newest.state === 'waiting' || newest.state === 'opened';
  const actions = [
    ...(sent ? [{ href: `${path}/answers/${answersAs}`, text: 'Read answers' }] : []),
    ...(mayIssue ? [{ href: `${path}/links/new?replaces=${newest.id}`, text: 'New link' }] : []),
    ...(mayRevoke && standing
      ? [{ href: `${path}/links/${newest.id}/revoke`, text: 'Take back' }]
      : []),
  ].map((action) => ({ ...action, visuallyHiddenText: `(${name})` }));
  return (
    <Govuk
      c="summary-list"
      params={{
        card: { title: { text: name, headingLevel: 3 }, actions: { items: actions } },
        rows: [
          { key: { text: 'Link' }, value: { text: linkWords(newest) } },
          {
            key: { text: 'Answers' },
            value: {
              html: (
                <>
                  {answerWords(voice, answersBy)}{' '}
                  {isUnread && <strong class="govuk-tag govuk-tag--yellow">Not read yet</strong>}
                </>
              ),
            },
          },
          { key: { text: 'Needs' }, value: { text: formatWords(newest.formats) } },
          ...(newest.parentBecause === null
            ? []
            : [{ key: { text: 'Young person' }, value: { text: BECAUSE[newest.parentBecause] } }]),
          ...(newest.hidesHome
            ? [
                {
                  key: { text: 'Address' },
                  value: { text: 'Kept from them: no distances are told' },
                },
              ]
            : []),
          ...(links.length > 1
            ? [{ key: { text: 'Earlier links' }, value: { text: String(links.length - 1) } }]
            : []),
        ],
      }}
    />
  );
}

const BECAUSE = {
  'young-person-agreed': 'Agreed that this person has the list',
  'lacks-capacity': 'Lacks capacity to decide this',
} as const;

const STATE_WORDS: Readonly<Record<FamilyLinkState, (link: ShownFamilyLink) => string>> = {
  waiting: ({ issuedAt, expiresAt }) =>
    `Issued on ${longMoment(issuedAt)}, not opened yet. It stands until ${longMoment(expiresAt)}.`,
  opened: ({ openedAt, expiresAt }) =>
    `Opened on ${longMoment(openedAt ?? expiresAt)}. It stands until ${longMoment(expiresAt)}.`,
  closed: ({ closedAt, expiresAt }) =>
    `Closed by the family on ${longMoment(closedAt ?? expiresAt)}. They need a new link to go on.`,
  expired: ({ openedAt, expiresAt }) =>
    `Expired on ${longMoment(expiresAt)}, ${openedAt === null ? 'never opened' : 'after it had been opened'}.`,
  revoked: ({ revokedAt, revokedBy, expiresAt }) =>
    `Taken back on ${longMoment(revokedAt ?? expiresAt)} by ${revokedBy ?? 'somebody'}.`,
};

function linkWords(link: ShownFamilyLink): string {
  return STATE_WORDS[link.state](link);
}

function answerWords(voice: FamilyVoice, answersBy: string | null): string {
  if (voice.sent) return `Sent on ${longMoment(voice.sent.at)}, on list ${voice.sent.listVersion}.`;
  if (!canStillAnswer(voice)) return 'None, and no link stands.';
  return answersBy === null ? 'None yet.' : `None yet. They act next, by ${longDate(answersBy)}.`;
}

export function formatWords({ largePrint, easyRead, interpreter, other }: FormatNeeds): string {
  const needs = [
    largePrint ? 'large print' : '',
    easyRead ? 'easy read' : '',
    interpreter ? `interpreter (${interpreter})` : '',
    other ?? '',
  ].filter(Boolean);
  return needs.length === 0 ? 'None noted' : needs.join('; ');
}

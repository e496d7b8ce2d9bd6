import { authorise, type Principal } from '../../../../lib/access/index.ts';
import { longDate } from '../../../../lib/kernel/index.ts';
import { isOver } from '../../../../lib/quality/index.ts';
import { providerOf } from '../../../shared/provider-of.ts';
import {
  readSuspensionsOf,
  type ShownSuspension,
} from '../../../use-cases/quality/read-suspensions.ts';
import { readVisitsTo, type ShownVisit } from '../../../use-cases/quality/read-visits.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import type { WebDeps } from '../../web-deps.ts';
import {
  providerQualityPath,
  recordVisitPath,
  suspendPath,
  suspensionPath,
  visitPath,
} from './quality-paths.ts';
import { stateWords } from './quality-words.ts';
import { OutcomeTag } from './visit-facts.tsx';

const MOST_VISITS = 5;

/** What authorities share of a setting, as far as the reader may know it. */
export interface SettingQuality {
  readonly settingKey: string;
  readonly suspensions: readonly ShownSuspension[];
  readonly visits: readonly ShownVisit[];
  readonly unreadable: number;
  /** The authority for which the reader acts; null for those of other organisations. */
  readonly authority: string | null;
  readonly isProvider: boolean;
  readonly mayRecord: boolean;
  readonly maySuspend: boolean;
}

/** Null for those who may not read it. */
export async function settingQuality(
  deps: WebDeps,
  principal: Principal,
  settingKey: string,
  today: string,
): Promise<SettingQuality | null> {
  const provider = providerOf(settingKey);
  if (!authorise(principal, 'visit.read', provider).ok) return null;
  const [suspensions, visits] = await Promise.all([
    readSuspensionsOf(deps, provider),
    readVisitsTo(deps, provider),
  ]);
  const { organisation } = principal;
  const isAuthority = organisation.kind === 'authority';
  const may = (action: 'visit.record' | 'suspension.change') =>
    isAuthority && authorise(principal, action, organisation).ok;
  return {
    settingKey,
    suspensions: suspensions.items.filter((each) => !isOver(each, today)),
    visits: visits.items,
    unreadable: suspensions.needsChecking.length + visits.needsChecking.length,
    authority: isAuthority ? organisation.code : null,
    isProvider: organisation.kind === 'provider' || organisation.kind === 'trust',
    mayRecord: may('visit.record'),
    maySuspend: may('suspension.change'),
  };
}

export function QualitySection({ quality }: { quality: SettingQuality }) {
  const { suspensions, visits, authority, settingKey, unreadable } = quality;
  return (
    <section aria-labelledby="quality">
      <h2 class="govuk-heading-m" id="quality">
        Quality assurance
      </h2>
      {unreadable > 0 && (
        <p class="govuk-body">{unreadable} records cannot be read and need checking.</p>
      )}
      {suspensions.map((each) => (
        <Suspended suspension={each} authority={authority} />
      ))}
      {suspensions.length === 0 && (
        <p class="govuk-body">No authority has suspended placing here.</p>
      )}
      {visits.length === 0 ? (
        <p class="govuk-body">No authority has recorded a visit.</p>
      ) : (
        <ul class="govuk-list rp-quality-visits">
          {visits.slice(0, MOST_VISITS).map((visit) => (
            <li>
              <OutcomeTag outcome={visit.outcome} />{' '}
              {authority === null ? (
                `Visit of ${longDate(visit.visitedOn)}`
              ) : (
                <a class="govuk-link" href={visitPath(authority, settingKey, visit.id)}>
                  Visit of {longDate(visit.visitedOn)}
                </a>
              )}
              , recorded by {visit.authorityName}
            </li>
          ))}
        </ul>
      )}
      <Acts quality={quality} />
    </section>
  );
}

function Suspended({
  suspension,
  authority,
}: {
  suspension: ShownSuspension;
  authority: string | null;
}) {
  const { id, settingKey, authorityName, reason, replies } = suspension;
  const reply = replies.at(-1);
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body">
        <strong>{authorityName} has suspended placing here.</strong> {stateWords(suspension)}.
      </p>
      <p class="govuk-body">Reason: “{reason}”</p>
      <p class="govuk-body">
        {reply ? `The provider’s reply: “${reply.words}”` : 'The provider has not replied yet.'}
      </p>
      {authority !== null && (
        <p class="govuk-body">
          <a class="govuk-link" href={suspensionPath(authority, settingKey, id)}>
            All of it, and what authorities decided
          </a>
        </p>
      )}
    </div>
  );
}

function Acts({ quality }: { quality: SettingQuality }) {
  const { authority, settingKey, mayRecord, maySuspend, isProvider } = quality;
  if (isProvider) {
    return (
      <p class="govuk-body">
        <a class="govuk-link" href={providerQualityPath(settingKey)}>
          Comment or reply
        </a>
      </p>
    );
  }
  if (authority === null || (!mayRecord && !maySuspend)) return null;
  return (
    <div class="govuk-button-group rp-no-print">
      {mayRecord && <Act text="Record a visit" href={recordVisitPath(authority, settingKey)} />}
      {maySuspend && <Act text="Suspend placing" href={suspendPath(authority, settingKey)} />}
    </div>
  );
}

function Act({ text, href }: { text: string; href: string }) {
  return <Govuk c="button" params={{ text, href, classes: 'govuk-button--secondary' }} />;
}

import * as z from 'zod';
import { authorise } from '../../../../lib/access/index.ts';
import type { FeeHistory } from '../../../../lib/banding/index.ts';
import {
  $SettingKey,
  BASIS_NAMES,
  type CalendarDate,
  londonDate,
  ok,
  pounds,
} from '../../../../lib/kernel/index.ts';
import type { Setting } from '../../../../lib/register/index.ts';
import { readFees, whoPublished } from '../../../use-cases/read-fees.ts';
import { type BoundPage, definePage } from '../../define-page.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { NO_QUERY } from '../../page-contract.ts';
import { page } from '../../page-reply.ts';
import { counted } from '../../words/counted.ts';
import { sentence } from '../../words/sentence.ts';
import { KIND_WORDS } from '../../words/setting-words.ts';
import { FeePicture } from './fee-picture.tsx';
import { FeeTable } from './fee-table.tsx';
import { feesCsv } from './fees-csv.ts';

const CONTRACT = {
  access: { action: 'fee.read' },
  params: z.object({ setting: $SettingKey }),
  query: NO_QUERY,
} as const;

const fees = definePage(
  { ...CONTRACT, method: 'get', path: '/provider/:setting/fees' },
  async (deps, { owner, principal }) => {
    const setting = (await deps.currentIndex())?.setting(owner.code) ?? null;
    const mayPublish = authorise(principal, 'fee.publish', owner).ok;
    const { histories, needsChecking } = await readFees(deps, owner.code);
    // Names are the provider's own affair.
    const who = mayPublish ? await whoPublished(deps, owner.code) : new Map<string, string>();
    const title = 'Fees';
    return ok(
      page(
        title,
        <>
          <span class="govuk-caption-l">{setting?.name ?? `Setting ${owner.code}`}</span>
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            What you charge for a place a year, by part. Authorities see it and compare it; no other
            provider does. A fee is never changed: publish a new one, and the old one stays as
            history.
          </p>
          {needsChecking.length > 0 && (
            <p class="govuk-body">
              {counted(needsChecking.length, 'fee')} cannot be read and must be checked. Tell those
              who run the service.
            </p>
          )}
          {(setting?.provisions ?? []).map(({ id, kind }) => (
            <Provision
              provisionId={id}
              title={sentence(KIND_WORDS[kind])}
              histories={histories.filter(({ provisionId }) => provisionId === id)}
              who={who}
              mayPublish={mayPublish}
              settingKey={owner.code}
              today={londonDate(deps.now())}
            />
          ))}
          {(setting === null || setting.provisions.length === 0) && (
            <p class="govuk-body">
              The register knows no provision of yours for children with plans.
            </p>
          )}
          <p class="govuk-body rp-no-print">
            <a class="govuk-link" href={`/provider/${owner.code}/fees.csv`}>
              Download as CSV
            </a>
          </p>
        </>,
        { section: 'fees', wide: true },
      ),
    );
  },
);

interface ProvisionProps {
  readonly provisionId: Setting['provisions'][number]['id'];
  readonly title: string;
  readonly histories: readonly FeeHistory[];
  readonly who: ReadonlyMap<string, string>;
  readonly mayPublish: boolean;
  readonly settingKey: string;
  readonly today: CalendarDate;
}

function Provision(props: ProvisionProps) {
  const { provisionId, title, histories, who, mayPublish, settingKey, today } = props;
  return (
    <section>
      <h2 class="govuk-heading-m">{title}</h2>
      {histories.length === 0 && <p class="govuk-body">You have published no fee for it.</p>}
      {histories.map((history) => (
        <>
          <h3 class="govuk-heading-s">{sentence(BASIS_NAMES[history.basis])}</h3>
          <p class="govuk-body">{nowWords(history)}</p>
          <FeePicture history={history} today={today} />
          <FeeTable
            steps={history.steps}
            label={`Fees, ${title.toLowerCase()}, ${BASIS_NAMES[history.basis]}`}
            who={who}
          />
        </>
      ))}
      {mayPublish && (
        <Govuk
          c="button"
          params={{
            text: 'Publish a new fee',
            href: `/provider/${settingKey}/fees/new?provisionId=${provisionId}`,
            classes: histories.length === 0 ? '' : 'govuk-button--secondary',
          }}
        />
      )}
    </section>
  );
}

function nowWords({ steps }: FeeHistory): string {
  const now = steps.find(({ standing }) => standing === 'in-force');
  const later = steps.filter(({ standing }) => standing === 'later').length;
  const charged = now ? `${pounds(now.total)} a year is charged now` : 'Nothing is charged yet';
  return `${charged}${later === 0 ? '' : `; ${counted(later, 'later fee')} published`}.`;
}

const csv = definePage(
  { ...CONTRACT, method: 'get', path: '/provider/:setting/fees.csv' },
  async (deps, { owner }) => {
    const { histories } = await readFees(deps, owner.code);
    return ok({
      kind: 'file',
      body: feesCsv(histories),
      type: 'text/csv; charset=utf-8',
      name: `fees-${owner.code}.csv`,
    });
  },
);

export const FEES_PAGES: readonly BoundPage[] = [fees, csv];

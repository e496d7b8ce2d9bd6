import * as z from 'zod';
import { authorise, type Principal } from '../../../../lib/access/index.ts';
import { type PriceKey, priceKeyOf } from '../../../../lib/banding/index.ts';
import type { SettingPractice } from '../../../../lib/inclusion/index.ts';
import {
  $SettingKey,
  type CalendarDate,
  londonDate,
  ok,
  problem,
  refused,
} from '../../../../lib/kernel/index.ts';
import type { Setting } from '../../../../lib/register/index.ts';
import { providerOf } from '../../../shared/provider-of.ts';
import { readFees } from '../../../use-cases/read-fees.ts';
import { type BoundPage, definePage } from '../../define-page.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { startOf } from '../../layout/navigation.ts';
import { NO_QUERY } from '../../page-contract.ts';
import { page } from '../../page-reply.ts';
import { backTo } from '../../query-values.ts';
import type { WebDeps } from '../../web-deps.ts';
import {
  QualitySection,
  type SettingQuality,
  settingQuality,
} from '../quality/setting-quality-section.tsx';
import { CapacitySection, type ShownCapacity } from './capacity-section.tsx';
import { FeesSection, type ShownFees } from './fees-section.tsx';
import { InspectionsSection } from './inspections-section.tsx';
import { PracticeSection } from './practice-section.tsx';
import { readShownCapacity } from './read-shown-capacity.ts';
import { type Fact, provisionFacts, settingFacts } from './setting-facts.ts';

const settingPage = definePage(
  {
    method: 'get',
    path: '/settings/:settingKey',
    access: { action: 'register.read' },
    params: z.object({ settingKey: $SettingKey }),
    query: NO_QUERY,
  },
  async (deps, { principal, params: { settingKey }, href }) => {
    const index = await deps.currentIndex();
    const setting = index?.setting(settingKey);
    if (!index || !setting) return refused(NOT_IN_REGISTER);
    const today = londonDate(deps.now());
    const provider = providerOf(settingKey);
    const mayReadCapacity = authorise(principal, 'capacity.read', provider).ok;
    const mayReadFees = authorise(principal, 'fee.read', provider).ok;
    const [capacity, fees] = await Promise.all([
      mayReadCapacity ? readShownCapacity(deps, principal, setting) : null,
      mayReadFees ? readFees(deps, settingKey) : null,
    ]);
    const practice = index.candidatesOf(settingKey)[0]?.practice ?? null;
    const quality = await settingQuality(deps, principal, settingKey, today);
    return ok(
      page(
        `${setting.name} (${settingKey})`,
        <SettingBody
          setting={setting}
          capacity={capacity}
          fees={fees && { ...fees, ...(await usualPrices(deps, principal, setting, today)) }}
          practice={practice}
          quality={quality}
          policyHref={policyOf(principal)}
        />,
        { wide: true, back: backTo(href) ?? { href: startOf(principal), text: 'Back' } },
      ),
    );
  },
);

/** By which the reader’s own authority orders settings; other organisations have none. */
function policyOf({ organisation: { kind, code } }: Principal): string | null {
  return kind === 'authority' ? `/authority/${code}/policy` : null;
}

/** What places like those of a setting usually cost, by the policy of the reader's own authority. */
async function usualPrices(
  deps: WebDeps,
  { organisation }: Principal,
  { category, authorityCode, provisions }: Setting,
  today: CalendarDate,
): Promise<Pick<ShownFees, 'priceRanges' | 'priceKeys'>> {
  const priceKeys = new Map<string, PriceKey>();
  if (organisation.kind !== 'authority' || category === null) return { priceRanges: [], priceKeys };
  for (const { id, kind } of provisions) {
    priceKeys.set(id, priceKeyOf({ kind, category, settingAuthorityCode: authorityCode }));
  }
  const { cost } = await deps.policyOf(organisation, today);
  return { priceRanges: cost.priceRanges, priceKeys };
}

const NOT_IN_REGISTER = problem(
  'not-found',
  'setting-not-found',
  'The register has no such setting.',
);

function SettingBody({
  setting,
  capacity,
  fees,
  practice,
  quality,
  policyHref,
}: {
  setting: Setting;
  /** Null for those who may not read it. */
  capacity: ShownCapacity | null;
  fees: ShownFees | null;
  practice: SettingPractice | null;
  quality: SettingQuality | null;
  policyHref: string | null;
}) {
  return (
    <>
      <span class="govuk-caption-l">
        {setting.typeName}
        {setting.town === null ? '' : `, ${setting.town}`}
      </span>
      <h1 class="govuk-heading-l">{setting.name}</h1>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-one-half">
          <h2 class="govuk-heading-m">In the register</h2>
          <Facts facts={settingFacts(setting)} />
        </div>
        <div class="govuk-grid-column-one-half">
          <h2 class="govuk-heading-m">Provisions in the register</h2>
          {setting.provisions.length === 0 && (
            <p class="govuk-body">The register knows no provision of it for children with plans.</p>
          )}
          {setting.provisions.map((provision) => {
            const { title, facts } = provisionFacts(provision);
            return (
              <>
                <h3 class="govuk-heading-s">{title}</h3>
                <Facts facts={facts} />
              </>
            );
          })}
        </div>
      </div>
      {capacity && <CapacitySection capacity={capacity} />}
      {fees !== null && <FeesSection fees={fees} />}
      {quality && <QualitySection quality={quality} />}
      <InspectionsSection inspections={practice?.inspections ?? []} policyHref={policyHref} />
      <PracticeSection practice={practice} />
    </>
  );
}

function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <Govuk
      c="summary-list"
      params={{
        rows: facts.map(([name, value]) => ({
          key: { text: name },
          value: { text: value ?? 'Not known', ...(value === null ? { classes: 'rp-muted' } : {}) },
        })),
      }}
    />
  );
}

export const SETTING_PAGES: readonly BoundPage[] = [settingPage];

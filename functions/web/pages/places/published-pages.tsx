import {
  $Id,
  type CalendarDate,
  londonDate,
  longDate,
  ok,
  type Result,
} from '../../../../lib/kernel/index.ts';
import { providerOf } from '../../../shared/provider-of.ts';
import { type BoundPage, definePage } from '../../define-page.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { NO_QUERY } from '../../page-contract.ts';
import { type PageReply, page } from '../../page-reply.ts';
import type { WebDeps } from '../../web-deps.ts';
import { counted } from '../../words/counted.ts';
import {
  $BehalfParams,
  $OwnParams,
  BEHALF_PATH,
  behalfDesk,
  type Desk,
  OWN_PATH,
  ownDesk,
  whose,
} from './desk.ts';
import { halfDay } from './freshness.tsx';
import { policyOfArea } from './policy-of-area.ts';

const $Query = NO_QUERY.extend({ return: $Id });

const own = definePage(
  {
    method: 'get',
    path: `${OWN_PATH}/published`,
    access: { action: 'capacity.publish' },
    params: $OwnParams,
    query: $Query,
  },
  async (deps, visit) => {
    const desk = await ownDesk(deps, visit, visit.params);
    return desk.ok ? shown(deps, desk.value, visit.query.return) : desk;
  },
);

const behalf = definePage(
  {
    method: 'get',
    path: `${BEHALF_PATH}/published`,
    access: { action: 'capacity.publish-for' },
    params: $BehalfParams,
    query: $Query,
  },
  async (deps, visit) => {
    const desk = await behalfDesk(deps, visit, visit.params);
    return desk.ok ? shown(deps, desk.value, visit.query.return) : desk;
  },
);

/** That it is published, and what happens next. */
async function shown(deps: WebDeps, desk: Desk, returnId: string): Promise<Result<PageReply>> {
  const { settingKey, provisionId } = desk.publishing;
  const found = await deps.returns(providerOf(settingKey)).get(provisionId, returnId);
  if (!found.ok) return found;
  const { published, standing } = found.value;
  const today = londonDate(deps.now());
  const { policy } = await policyOfArea(deps, desk.setting, today);
  const kept = standing.reduce((sum, { holds }) => sum + holds, 0);
  return ok(
    page(
      `Published: ${desk.title}, ${whose(desk)}`,
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <Govuk
            c="panel"
            params={{
              titleText: 'Published',
              text: `${desk.title}, figures of ${longDate(published.asOf)}`,
            }}
          />
          <h2 class="govuk-heading-m">What happens next</h2>
          <NextSteps
            isBehalf={desk.isBehalf}
            kept={kept}
            hasLimit={published.profile?.admissionLimits != null}
            half={halfDay(published.asOf, policy)}
            area={desk.setting.authorityName}
          />
          <p class="govuk-body">
            <a class="govuk-link" href={desk.home.href}>
              {desk.home.text}
            </a>
          </p>
        </div>
      </div>,
      { section: desk.section },
    ),
  );
}

function NextSteps({
  isBehalf,
  kept,
  hasLimit,
  half,
  area,
}: {
  isBehalf: boolean;
  kept: number;
  hasLimit: boolean;
  half: CalendarDate;
  area: string | null;
}) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      <li>
        Every authority’s lists use these figures within a minute. You need not send them to
        anybody.
      </li>
      {isBehalf && (
        <li>The provider has been told. What it publishes itself takes the place of this.</li>
      )}
      {kept > 0 && (
        <li>
          {counted(kept, 'place')} that {kept === 1 ? 'is' : 'are'} kept or taken stay so. Whoever
          holds one that these figures no longer bear has been told, and gets in touch.
        </li>
      )}
      {hasLimit && area !== null && (
        <li>
          {area} answers what limits whom the setting can admit, unless it has done so already. Its
          answer is shown beside the limit.
        </li>
      )}
      <li>
        On {longDate(half)} the figures count for half. A reminder comes before that; if nothing has
        changed by then, one click makes them fresh again.
      </li>
    </ul>
  );
}

export const PUBLISHED_PAGES: readonly BoundPage[] = [own, behalf];

import { londonDate, longDate, ok } from '../../../../lib/kernel/index.ts';
import { CRITERION_NAMES, orderedBy } from '../../../../lib/matching/index.ts';
import { CRITERIA, type PolicyPack, type PolicyVersion } from '../../../../lib/policy/index.ts';
import { type PolicyStanding, policyFor } from '../../../use-cases/policy-for.ts';
import { TableHead } from '../../components/table-head.tsx';
import { type BoundPage, defineOpenPage } from '../../define-page.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { organisationName } from '../../layout/organisation-name.ts';
import { $AuthorityParams, NO_QUERY } from '../../page-contract.ts';
import { page } from '../../page-reply.ts';
import { backTo } from '../../query-values.ts';
import { sentence } from '../../words/sentence.ts';
import { limitsOf, type ScalePart, scalesOf } from './policy-parts.ts';
import { WeightBars } from './weight-bars.tsx';

/** The policy is published: everybody may read it, whoever they are. */
const policyPage = defineOpenPage(
  {
    method: 'get',
    path: '/authority/:authority/policy',
    access: 'anyone',
    params: $AuthorityParams,
    query: NO_QUERY,
  },
  async (deps, { owner, href }) => {
    const today = londonDate(deps.now());
    const [standing, versions, name] = await Promise.all([
      policyFor(deps, owner, today),
      deps.policies(owner).all(),
      organisationName(deps, owner),
    ]);
    if (!standing.ok) return standing;
    if (!versions.ok) return versions;
    return ok(
      page(
        `How ${name} orders settings`,
        <PolicyBody standing={standing.value} versions={versions.value} name={name} />,
        { back: backTo(href) },
      ),
    );
  },
);

function PolicyBody({
  standing,
  versions,
  name,
}: {
  standing: PolicyStanding;
  versions: readonly PolicyVersion[];
  name: string;
}) {
  const { pack, version } = standing;
  return (
    <>
      <span class="govuk-caption-l">
        Policy {pack.id} version {pack.version}
      </span>
      <h1 class="govuk-heading-l">How {name} orders settings</h1>
      <p class="govuk-body-l">{orderedBy(pack)}</p>
      <p class="govuk-body">
        {version === null
          ? `${name} has published no policy of its own, so the national starting values stand.`
          : `In force from ${longDate(pack.inForceFrom)}. Why: ${version.reason}`}
      </p>
      <h2 class="govuk-heading-m">Weights</h2>
      <div class="rp-figure">
        <WeightBars weights={pack.weights} />
        <Weights pack={pack} />
      </div>
      <h2 class="govuk-heading-m">Limits and rules</h2>
      <Govuk
        c="summary-list"
        params={{
          rows: limitsOf(pack).map(([title, words]) => ({
            key: { text: title },
            value: { text: words },
          })),
        }}
      />
      <h2 class="govuk-heading-m">Scales</h2>
      <p class="govuk-body">
        A scale turns a fact into a value from 0 (worst) to 1 (best), in straight lines between the
        points given here. It is fixed: no setting’s value depends on another’s.
      </p>
      <div class="rp-scales">
        {scalesOf(pack).map((part) => (
          <ScaleTable part={part} />
        ))}
      </div>
      <Versions versions={versions} />
      <h2 class="govuk-heading-m">Sources</h2>
      <ul class="govuk-list govuk-list--bullet">
        {pack.sources.map((source) => (
          <li>{source}</li>
        ))}
      </ul>
    </>
  );
}

function Weights({ pack }: { pack: PolicyPack }) {
  return (
    <Govuk
      c="table"
      params={{
        caption: 'Weight of each criterion',
        captionClasses: 'govuk-visually-hidden',
        head: [{ text: 'Criterion' }, { text: 'Weight', format: 'numeric' }],
        rows: CRITERIA.map((criterion) => [
          { text: sentence(CRITERION_NAMES[criterion]) },
          { text: `${Math.round(pack.weights[criterion] * 1000) / 10}%`, format: 'numeric' },
        ]),
      }}
    />
  );
}

function ScaleTable({ part: { title, measure, scale } }: { part: ScalePart }) {
  return (
    <table class="govuk-table rp-table-small rp-keep-together">
      <caption class="govuk-table__caption govuk-table__caption--s">{title}</caption>
      <TableHead heads={[measure, { numeric: 'Value' }]} />
      <tbody class="govuk-table__body">
        {scale.map(([at, value]) => (
          <tr class="govuk-table__row">
            <td class="govuk-table__cell">{at}</td>
            <td class="govuk-table__cell govuk-table__cell--numeric">{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Every version that was published, newest first, with its reason and what it changed. */
function Versions({ versions }: { versions: readonly PolicyVersion[] }) {
  if (versions.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">Versions</h2>
      {versions
        .toSorted((a, b) => b.version - a.version)
        .map(({ version, pack, reason, changes, publishedAt }) => (
          <section class="rp-version" aria-labelledby={`version-${version}`}>
            <h3 class="govuk-heading-s" id={`version-${version}`}>
              Version {version}, in force from {longDate(pack.inForceFrom)}
            </h3>
            <p class="govuk-body">{reason}</p>
            <p class="govuk-body-s rp-muted">
              Published on {longDate(londonDate(Date.parse(publishedAt)))}
            </p>
            <ul class="govuk-list govuk-list--bullet">
              {changes.map(({ section, part, from, to }) => (
                <li>
                  {sentence(section.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`))},{' '}
                  {part}: from {from} to {to}
                </li>
              ))}
            </ul>
          </section>
        ))}
    </>
  );
}

export const POLICY_PAGES: readonly BoundPage[] = [policyPage];

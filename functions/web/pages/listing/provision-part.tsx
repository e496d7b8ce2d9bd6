import { CRITERION_NAMES } from '../../../../lib/matching/index.ts';
import { codeInWords } from '../../../shared/words.ts';
import {
  CORRECTION_OF,
  COULD_CORRECTION,
  PLACES_CORRECTION,
} from '../../../use-cases/listing/corrections.ts';
import {
  COULD_WORDS,
  countInCell,
  detailWords,
  FAIL_WORDS,
  listsWords,
  PLACES_WORDS,
  UNKNOWN_WORDS,
} from '../../../use-cases/listing/listing-words.ts';
import type { NamedListing } from '../../../use-cases/listing/read-listing.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { sentence } from '../../words/sentence.ts';
import { KIND_WORDS } from '../../words/setting-words.ts';
import { CorrectionLink, type Whose } from './correction-link.tsx';
import { CountRows } from './count-rows.tsx';
import { LostBars, pointsWords } from './lost-bars.tsx';

type Provision = NamedListing['provisions'][number];

/** Why one provision was not listed, and what can be done about it. */
export function ProvisionPart({
  provision,
  settingKey,
  season,
}: {
  provision: Provision;
  settingKey: string;
  season: string;
}) {
  const { provisionId, kind, recommended, notListed, failed, outranked } = provision;
  const title = kind === null ? `Provision ${provisionId}` : sentence(KIND_WORDS[kind]);
  const whose: Whose = { settingKey, provisionId, isKnown: kind !== null };
  return (
    <section class="rp-section" aria-labelledby={`of-${provisionId}`}>
      <h2 class="govuk-heading-m" id={`of-${provisionId}`}>
        {title}
      </h2>
      {kind === null && (
        <p class="govuk-body">The register no longer has this provision ({provisionId}).</p>
      )}
      <p class="govuk-body">
        Recommended on {listsWords(recommended)} for {season}, considered and not listed on{' '}
        {listsWords(notListed)}.
      </p>
      {notListed.as === 'at-least' && (
        <>
          <h3 class="govuk-heading-s">Not suitable by what is known of you</h3>
          <p class="govuk-body">
            {sentence(listsWords(failed))} found that this provision cannot take the child. One list
            may give several reasons.
          </p>
          <Reasons provision={provision} whose={whose} />
          <h3 class="govuk-heading-s">Suitable, and others placed above you</h3>
          <p class="govuk-body">
            On {listsWords(outranked)} this provision was suitable, and there were enough others
            that came out higher.
          </p>
          <Outranked provision={provision} whose={whose} />
          <Cautions provision={provision} />
        </>
      )}
    </section>
  );
}

function Reasons({
  provision: { reasons, provisionId },
  whose,
}: {
  provision: Provision;
  whose: Whose;
}) {
  if (reasons.length === 0) return <NothingLargeEnough />;
  const alone = reasons.filter((row) => row.alone !== null);
  return (
    <>
      <CountRows
        caption="Why it cannot"
        of={provisionId}
        rows={reasons.map(({ gate, reason, count, details }) => ({
          means: FAIL_WORDS[reason],
          details: details.map(
            (row) => `${sentence(detailWords(gate, row.detail))}: ${countInCell(row.count)}`,
          ),
          lists: countInCell(count),
          act: <CorrectionLink correction={CORRECTION_OF[reason]} whose={whose} />,
        }))}
      />
      {alone.length > 0 && (
        <Govuk
          c="inset-text"
          params={{
            html: (
              <ul class="govuk-list">
                {alone.map(({ reason, alone: count }) => (
                  <li>
                    On {countInCell(count ?? 0)} lists this was the only thing in the way, and your
                    score was above that of the last setting recommended: “{FAIL_WORDS[reason]}” If
                    that is wrong, correct it.
                  </li>
                ))}
              </ul>
            ),
          }}
        />
      )}
    </>
  );
}

function Outranked({ provision, whose }: { provision: Provision; whose: Whose }) {
  const { places, unknown, could, lost, gaveWay, provisionId } = provision;
  return (
    <>
      {lost && <Lost lost={lost} />}
      {places.length > 0 && (
        <CountRows
          caption="Your free places on those lists"
          of={provisionId}
          rows={places.map(({ state, count }) => ({
            means: PLACES_WORDS[state],
            lists: countInCell(count),
            act: <CorrectionLink correction={PLACES_CORRECTION[state]} whose={whose} />,
          }))}
        />
      )}
      {unknown.length > 0 && (
        <CountRows
          caption="What nobody knew of you"
          of={provisionId}
          rows={unknown.map(({ gate, missing, count, details }) => ({
            means: UNKNOWN_WORDS[missing],
            details: details.map(
              (row) => `${sentence(detailWords(gate, row.detail))}: ${countInCell(row.count)}`,
            ),
            lists: countInCell(count),
            act: <CorrectionLink correction={CORRECTION_OF[missing]} whose={whose} />,
          }))}
        />
      )}
      {could.length > 0 && (
        <>
          <h4 class="govuk-heading-s">What could have changed it</h4>
          <p class="govuk-body">
            If all else had stayed the same, and what you have not published were as good as can be,
            you could have been recommended:
          </p>
          <ul class="govuk-list govuk-list--bullet">
            {could.map(({ criterion, count }) => (
              <li>
                on {countInCell(count)} lists {COULD_WORDS[criterion]}.{' '}
                <CorrectionLink correction={COULD_CORRECTION[criterion]} whose={whose} />
              </li>
            ))}
          </ul>
          <p class="govuk-body">
            Publish only what is so: an authority consults you before it names you.
          </p>
        </>
      )}
      {gaveWay !== null && (
        <p class="govuk-body">
          On {countInCell(gaveWay)} lists you came out high enough, and gave the place to a setting
          of another sector that the authority’s policy calls for.
        </p>
      )}
    </>
  );
}

function Lost({ lost }: { lost: NonNullable<Provision['lost']> }) {
  const total = lost.reduce((sum, { points }) => sum + points, 0);
  return (
    <div class="rp-figure rp-keep-together">
      <p class="govuk-body">
        On average you were about {total} points of 100 below the last setting that was recommended.
        This is where they went.
      </p>
      <LostBars lost={lost} />
      <Govuk
        c="table"
        params={{
          caption: 'Points lost and gained against the last setting recommended, on average',
          captionClasses: 'govuk-visually-hidden',
          classes: 'rp-table-small',
          head: [{ text: 'Criterion' }, { text: 'Points of 100', format: 'numeric' }],
          rows: lost.map(({ criterion, points }) => [
            { text: sentence(CRITERION_NAMES[criterion]) },
            { text: pointsWords(points), format: 'numeric' },
          ]),
        }}
      />
    </div>
  );
}

function Cautions({ provision: { cautions } }: { provision: Provision }) {
  if (cautions.length === 0) return null;
  return (
    <>
      <h3 class="govuk-heading-s">What people were asked to weigh</h3>
      <p class="govuk-body">
        A caution stands beside your name for a person to weigh. It never takes you off a list.
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {cautions.map(({ caution, count }) => (
          <li>
            {CAUTION_WORDS[caution] ?? sentence(codeInWords(caution))}: {countInCell(count)} lists,
            listed or not
          </li>
        ))}
      </ul>
    </>
  );
}

const CAUTION_WORDS: Readonly<Record<string, string>> = {
  journey: 'A long journey for the child',
  full: 'No free place is expected',
  'inclusion-load': 'You carry a heavy inclusion load already',
  unverified: 'Something about you is not known and must be asked',
  'placing-suspended': 'Placing is suspended',
  footprint: 'Outside the area that you serve',
};

function NothingLargeEnough() {
  return (
    <p class="govuk-body rp-muted">
      No single reason came up on 5 lists or more, so none is shown.
    </p>
  );
}

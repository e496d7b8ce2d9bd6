import { ok } from '../../../../lib/kernel/index.ts';
import { readFamilyList } from '../../../use-cases/family/read-family-list.ts';
import { recordView } from '../../../use-cases/record-view.ts';
import { defineFamilyPage } from '../../define-family-page.ts';
import type { BoundPage } from '../../define-page.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { NO_PARAMS, NO_QUERY } from '../../page-contract.ts';
import { page } from '../../page-reply.ts';
import { Pages } from './list-formats.tsx';
import { type FamilyListView, listView, type PlaceView } from './list-view.ts';
import { NextStep } from './next-step.tsx';

const show = defineFamilyPage(
  { method: 'get', path: '/family/list', params: NO_PARAMS, query: NO_QUERY },
  async (deps, { family }) => {
    const list = await readFamilyList(deps, family);
    if (!list.ok) return list;
    const { owner, principal, link } = family;
    await recordView(deps, owner, principal, `list/${link.requestId}/${list.value.version}`);
    const view = listView(list.value);
    return ok(
      page(
        view.title,
        <div class="rp-family">
          <h1 class="govuk-heading-xl">{view.title}</h1>
          <p class="govuk-body-l">
            {view.madeBy} It is advice. You can ask for any place, on the list or not.
          </p>
          <NextStep list={list.value} />
          <Pages current="list" />
          <InShort places={view.places} />
          <Places view={view} />
          <HowOrdered view={view} />
          <Asked view={view} />
          <Considered view={view} />
          <YourRights />
        </div>,
        { section: 'list' },
      ),
    );
  },
);

/** Enough to see at one glance what there is. */
function InShort({ places }: { places: readonly PlaceView[] }) {
  if (places.length === 0) return null;
  const hasJourneys = places.some(({ journey }) => journey !== null);
  return (
    <section class="rp-scroll" tabindex={0} aria-label="The places in short">
      <Govuk
        c="table"
        params={{
          caption: 'The places in short',
          captionClasses: 'govuk-table__caption--m',
          firstCellIsHeader: true,
          head: [
            { text: 'Place' },
            ...(hasJourneys ? [{ text: 'How far' }] : []),
            { text: 'Free places' },
          ],
          rows: places.map(({ key, number, name, journey, free }) => [
            {
              html: (
                <a class="govuk-link" href={`#place-${key}`}>
                  {number}. {name}
                </a>
              ),
            },
            ...(journey === null ? [] : [{ text: journey }]),
            { text: free },
          ]),
        }}
      />
    </section>
  );
}

function Places({ view }: { view: FamilyListView }) {
  return (
    <>
      <h2 class="govuk-heading-l" id="places">
        Places on the list
      </h2>
      {view.places.length === 0 && (
        <p class="govuk-body">
          No place could be put on the list. Tell us what matters to you, and talk to your
          authority.
        </p>
      )}
      {view.places.map((place) => (
        <Place place={place} />
      ))}
    </>
  );
}

function HowOrdered({ view }: { view: FamilyListView }) {
  return (
    <section class="rp-keep-together">
      <h2 class="govuk-heading-l">How the list was put in order</h2>
      <p class="govuk-body">We looked at these things. The first counts most.</p>
      <ol class="govuk-list govuk-list--number">
        {view.ordered.map((words) => (
          <li>{words}</li>
        ))}
      </ol>
      <p class="govuk-body rp-no-print">
        Does something else matter more to you?{' '}
        <a class="govuk-link" href="/family/answers/weights">
          See the order by what matters to you
        </a>
      </p>
    </section>
  );
}

/** One place, with what is good, what is not and what nobody knows yet. */
export function Place({ place }: { place: PlaceView }) {
  const { key, number, name } = place;
  return (
    <section class="rp-place" aria-labelledby={`place-${key}`}>
      <h3 class="govuk-heading-m rp-place__name" id={`place-${key}`}>
        {number !== null && (
          <span class="rp-place__number">
            {number}
            <span class="govuk-visually-hidden">. </span>
          </span>
        )}
        {name}
      </h3>
      <p class="govuk-body rp-place__facts">
        {place.kind}
        {place.town && ` in ${place.town}`}. {place.journey}
      </p>
      <p class="govuk-body">{place.why}</p>
      <Sentences heading="What is good about it" sentences={place.good} />
      <Sentences heading="What may not be so good" sentences={place.against} />
      <Sentences heading="What we do not know yet" sentences={place.unknown} />
      {place.price !== null && (
        <p class="govuk-body">
          <strong>What it costs:</strong> {place.price}
        </p>
      )}
      <More place={place} />
      <p class="govuk-body rp-no-print">
        <a class="govuk-link" href={`/family/answers/places/${key}`}>
          Say what you think<span class="govuk-visually-hidden"> of {name}</span>
        </a>
      </p>
    </section>
  );
}

function More({ place }: { place: PlaceView }) {
  if (place.wouldChange.length === 0 && place.rights.length === 0) return null;
  return (
    <Govuk
      c="details"
      params={{
        summaryHtml: (
          <>
            What could change, and your rights
            <span class="govuk-visually-hidden"> about {place.name}</span>
          </>
        ),
        html: (
          <>
            <Sentences heading="What could change this" sentences={place.wouldChange} />
            <Sentences heading="Your rights" sentences={place.rights} />
          </>
        ),
      }}
    />
  );
}

function Sentences({ heading, sentences }: { heading: string; sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <>
      <h4 class="govuk-heading-s rp-place__heading">{heading}</h4>
      <ul class="govuk-list govuk-list--bullet">
        {sentences.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
    </>
  );
}

function Asked({ view }: { view: FamilyListView }) {
  if (view.asked.length === 0 && view.askedUnknown.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-l">Places you asked for</h2>
      {view.asked.map((place) => (
        <Place place={place} />
      ))}
      {view.askedUnknown.map((name) => (
        <p class="govuk-body">
          {name}: we do not know of places there that a plan can name. Your authority will look into
          it with you.
        </p>
      ))}
    </>
  );
}

function Considered({ view }: { view: FamilyListView }) {
  if (view.considered.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-l">Places we thought about and did not list</h2>
      <Govuk
        c="details"
        params={{
          summaryText: `Show ${view.considered.length} places`,
          html: (
            <ul class="govuk-list govuk-list--spaced">
              {view.considered.map((place) => (
                <li>
                  <strong>{place.name}</strong>
                  {place.town && `, ${place.town}`}. {place.why}
                </li>
              ))}
            </ul>
          ),
        }}
      />
      <p class="govuk-body rp-no-print">
        You can ask for one of these, or for any other place.{' '}
        <a class="govuk-link" href="/family/answers/another">
          Ask for another place
        </a>
      </p>
    </>
  );
}

function YourRights() {
  return (
    <section class="rp-keep-together">
      <h2 class="govuk-heading-l">Your rights</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>The list does not limit what you may ask for.</li>
        <li>
          You may ask for a school or college to be named in the plan (section 38(3) of the Children
          and Families Act 2014). The council can only say no for reasons set out in law.
        </li>
        <li>If a place is full, that is not enough on its own for a no.</li>
        <li>A person decides, not a computer.</li>
      </ul>
      <p class="govuk-body rp-no-print">
        <a class="govuk-link" href="/family/help">
          Who can help you
        </a>
      </p>
    </section>
  );
}

export const LIST_PAGES: readonly BoundPage[] = [show];

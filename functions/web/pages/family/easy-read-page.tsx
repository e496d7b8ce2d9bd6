import { longDate, ok } from '../../../../lib/kernel/index.ts';
import { type FamilyList, readFamilyList } from '../../../use-cases/family/read-family-list.ts';
import { recordView } from '../../../use-cases/record-view.ts';
import { defineFamilyPage } from '../../define-family-page.ts';
import type { BoundPage } from '../../define-page.ts';
import { NO_PARAMS, NO_QUERY } from '../../page-contract.ts';
import { page } from '../../page-reply.ts';
import { Pages } from './list-formats.tsx';
import { type FamilyListView, listView, type PlaceView } from './list-view.ts';
import { Picture, type SymbolName } from './symbols.tsx';

/** Short sentences, one idea a line, a picture beside each few. */
const easyRead = defineFamilyPage(
  { method: 'get', path: '/family/list/easy-read', params: NO_PARAMS, query: NO_QUERY },
  async (deps, { family }) => {
    const list = await readFamilyList(deps, family);
    if (!list.ok) return list;
    const { owner, principal, link } = family;
    await recordView(deps, owner, principal, `list/${link.requestId}/${list.value.version}`);
    const view = listView(list.value);
    const title = `${view.title}: easy read`;
    return ok(
      page(
        title,
        <div class="rp-family rp-easy-read">
          <h1 class="govuk-heading-xl">{title}</h1>
          <Pages current="easy-read" />
          <About list={list.value} />
          <h2 class="govuk-heading-l">The places</h2>
          {view.places.map((place) => (
            <EasyPlace place={place} of={list.value} />
          ))}
          <AskedFor view={view} />
          <YouCan list={list.value} view={view} />
        </div>,
        { section: 'list' },
      ),
    );
  },
);

function Line({ picture, children }: { picture: SymbolName; children: unknown }) {
  return (
    <div class="rp-easy-line rp-keep-together">
      <Picture name={picture} />
      <div class="rp-easy-line__words">{children}</div>
    </div>
  );
}

function About({ list: { reader, authorityName } }: { list: FamilyList }) {
  const who = reader === 'young-person' ? 'you' : 'your child';
  return (
    <>
      <h2 class="govuk-heading-l">About the list</h2>
      <Line picture="list">
        <p>This is a list of schools and colleges.</p>
        <p>They may be good for {who}.</p>
      </Line>
      <Line picture="person">
        <p>{authorityName} made the list.</p>
        <p>A person will decide. Not a computer.</p>
      </Line>
      <Line picture="speak">
        <p>You can say what you think.</p>
        <p>You can ask for a place that is not on the list.</p>
      </Line>
    </>
  );
}

function EasyPlace({ place, of: { reader } }: { place: PlaceView; of: FamilyList }) {
  const goodWords = place.good.slice(0, MOST_SENTENCES);
  const careful = place.against.slice(0, MOST_SENTENCES);
  const unknown = place.unknown.slice(0, MOST_SENTENCES);
  return (
    <section class="rp-place" aria-labelledby={`easy-${place.key}`}>
      <h3 class="govuk-heading-m" id={`easy-${place.key}`}>
        Place {place.number}: {place.name}
      </h3>
      <Line picture="school">
        <p>It is a {lower(place.kind)}.</p>
        {place.town && <p>It is in {place.town}.</p>}
      </Line>
      {place.journey !== null && (
        <Line picture="road">
          {sentencesOf(place.journey).map((each) => (
            <p>{each}</p>
          ))}
        </Line>
      )}
      {goodWords.length > 0 && (
        <Line picture="good">
          <p>
            <strong>Good things</strong>
          </p>
          {goodWords.flatMap(sentencesOf).map((each) => (
            <p>{each}</p>
          ))}
        </Line>
      )}
      {careful.length > 0 && (
        <Line picture="careful">
          <p>
            <strong>Think about this</strong>
          </p>
          {careful.flatMap(sentencesOf).map((each) => (
            <p>{each}</p>
          ))}
        </Line>
      )}
      {unknown.length > 0 && (
        <Line picture="question">
          <p>
            <strong>{reader === 'young-person' ? 'We will find out' : 'We do not know yet'}</strong>
          </p>
          {unknown.flatMap(sentencesOf).map((each) => (
            <p>{each}</p>
          ))}
        </Line>
      )}
      <p class="rp-no-print">
        <a class="govuk-link" href={`/family/answers/places/${place.key}`}>
          Say what you think of {place.name}
        </a>
      </p>
    </section>
  );
}

const MOST_SENTENCES = 3;

function AskedFor({ view }: { view: FamilyListView }) {
  if (view.asked.length === 0 && view.askedUnknown.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-l">Places you asked for</h2>
      {view.asked.map(({ name, why }) => (
        <Line picture="place">
          <p>
            <strong>{name}</strong>
          </p>
          {sentencesOf(why).map((each) => (
            <p>{each}</p>
          ))}
        </Line>
      ))}
      {view.askedUnknown.map((name) => (
        <Line picture="place">
          <p>
            <strong>{name}</strong>
          </p>
          <p>We will talk with you about it.</p>
        </Line>
      ))}
    </>
  );
}

function YouCan({ list, view }: { list: FamilyList; view: FamilyListView }) {
  return (
    <>
      <h2 class="govuk-heading-l">What you can do</h2>
      <Line picture="calendar">
        {list.isOpen ? (
          <>
            <p>You can tell us what you think.</p>
            <p>The last day is {view.answersBy}.</p>
          </>
        ) : (
          <p>The last day to tell us here was {longDate(list.shared.answersBy)}.</p>
        )}
      </Line>
      <Line picture="speak">
        <p>
          <a class="govuk-link" href="/family/answers">
            Tell us what you think
          </a>
        </p>
      </Line>
      <Line picture="question">
        <p>
          <a class="govuk-link" href="/family/help">
            Get help
          </a>
        </p>
      </Line>
    </>
  );
}

/** One idea a line. */
function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.?!])\s+(?=[A-Z])/);
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

export const EASY_READ_PAGES: readonly BoundPage[] = [easyRead];

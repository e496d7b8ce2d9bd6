import type { Block, TaggedDocument } from '../../../../lib/adapters/files/index.ts';
import { longMoment } from '../../../../lib/kernel/index.ts';
import type { FamilyList } from '../../../use-cases/family/read-family-list.ts';
import type { FamilyListView, PlaceView } from './list-view.ts';
import { nextStepWords } from './next-step.tsx';

/** The list as a document to be kept or printed, in the order and words of its page. */
export function listDocument(list: FamilyList, view: FamilyListView, now: number): TaggedDocument {
  return {
    title: view.title,
    author: list.authorityName,
    language: 'en-GB',
    madeAt: now,
    footer: `${view.title}, version ${list.version}, as of ${longMoment(new Date(now).toISOString())}`,
    blocks: [
      heading(1, view.title),
      paragraph(`${view.madeBy} It is advice. You can ask for any place, on the list or not.`),
      paragraph(nextStepWords(list)),
      ...overview(view),
      heading(2, 'Places on the list'),
      ...view.places.flatMap(placeBlocks),
      heading(2, 'How the list was put in order'),
      paragraph('We looked at these things. The first counts most.'),
      { kind: 'list', items: view.ordered },
      ...asked(view),
      heading(2, 'Your rights'),
      {
        kind: 'list',
        items: [
          'The list does not limit what you may ask for.',
          'You may ask for a school or college to be named in the plan (section 38(3) of the Children and Families Act 2014). The council can only say no for reasons set out in law.',
          'If a place is full, that is not enough on its own for a no.',
          'A person decides, not a computer.',
          'Free advice: the information, advice and support service of your area (SENDIASS).',
        ],
      },
    ],
  };
}

function overview({ places }: FamilyListView): readonly Block[] {
  if (places.length === 0) return [];
  const hasJourneys = places.some(({ journey }) => journey !== null);
  return [
    heading(2, 'The places in short'),
    {
      kind: 'table',
      title: 'Every place on the list in short',
      head: hasJourneys ? ['Place', 'How far', 'Free places'] : ['Place', 'Free places'],
      rows: places.map(({ number, name, journey, free }) => [
        `${number}. ${name}`,
        ...(journey === null ? [] : [journey]),
        free,
      ]),
    },
  ];
}

function placeBlocks(place: PlaceView): readonly Block[] {
  const { number, name, town, kind, journey } = place;
  return [
    heading(3, number === null ? name : `${number}. ${name}`),
    paragraph(`${kind}${town ? ` in ${town}` : ''}. ${journey ?? ''}`.trim()),
    paragraph(place.why),
    ...section('What is good about it', place.good),
    ...section('What may not be so good', place.against),
    ...section('What we do not know yet', place.unknown),
    ...section('What could change this', place.wouldChange),
    ...(place.price === null ? [] : [paragraph(`What it costs: ${place.price}`)]),
    ...section('Your rights', place.rights),
  ];
}

function asked({ asked: places, askedUnknown }: FamilyListView): readonly Block[] {
  if (places.length === 0 && askedUnknown.length === 0) return [];
  return [
    heading(2, 'Places you asked for'),
    ...places.flatMap(placeBlocks),
    ...askedUnknown.map((name) =>
      paragraph(`${name}: we do not know of places there that a plan can name.`),
    ),
  ];
}

function section(title: string, items: readonly string[]): readonly Block[] {
  return items.length === 0 ? [] : [heading(4, title), { kind: 'list', items }];
}

function heading(level: 1 | 2 | 3 | 4, text: string): Block {
  return { kind: 'heading', level, text };
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

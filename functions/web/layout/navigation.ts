import { type Action, authorise, type Owner, type Principal } from '../../../lib/access/index.ts';

/** An entry of the navigation: shown to those whose role includes its action. */
interface Entry {
  readonly section: string;
  readonly text: string;
  readonly action: Action;
  readonly kinds: readonly Owner['kind'][];
  readonly href: (owner: Owner) => string;
}

/** Pages that belong together; where somebody is led to one of them alone, it stands for itself. */
interface Group {
  readonly text: string;
  readonly entries: readonly Entry[];
}

/** In the order in which they are shown. */
const GROUPS: readonly Group[] = [
  {
    text: 'Your settings',
    entries: [
      {
        section: 'trust',
        text: 'Your settings',
        action: 'capacity.upload',
        kinds: ['trust'],
        href: ({ code }) => `/trust/${code}`,
      },
    ],
  },
  {
    text: 'Work list',
    entries: [
      {
        section: 'work-list',
        text: 'Work list',
        action: 'request.read',
        kinds: ['authority'],
        href: ({ code }) => `/authority/${code}/requests`,
      },
    ],
  },
  {
    text: 'Caseload',
    entries: [
      {
        section: 'caseload',
        text: 'Caseload',
        action: 'caseload.import',
        kinds: ['authority'],
        href: ({ code }) => `/authority/${code}/caseload`,
      },
      {
        section: 'list-runs',
        text: 'Lists in bulk',
        action: 'list-run.read',
        kinds: ['authority'],
        href: ({ code }) => `/authority/${code}/list-runs`,
      },
    ],
  },
  {
    text: 'Places',
    entries: [
      {
        section: 'places',
        text: 'Your places',
        action: 'capacity.publish',
        kinds: ['provider'],
        href: ({ code }) => `/provider/${code}`,
      },
      {
        section: 'provider-holds',
        text: 'Places kept',
        action: 'place.read',
        kinds: ['provider'],
        href: ({ code }) => `/provider/${code}/holds`,
      },
      {
        section: 'coverage',
        text: 'Who has published',
        action: 'coverage.read',
        kinds: ['authority'],
        href: ({ code }) => `/authority/${code}/coverage`,
      },
      {
        section: 'holds',
        text: 'Holds',
        action: 'hold.read',
        kinds: ['authority'],
        href: ({ code }) => `/authority/${code}/holds`,
      },
      {
        section: 'uploads',
        text: 'Upload places',
        action: 'capacity.upload',
        kinds: ['provider', 'trust', 'authority'],
        href: (owner) => `/${owner.kind}/${owner.code}/uploads`,
      },
      {
        section: 'limits',
        text: 'Limits to answer',
        action: 'limit.answer',
        kinds: ['authority'],
        href: ({ code }) => `/authority/${code}/limits`,
      },
      {
        section: 'figures',
        text: 'Figures that disagree',
        action: 'figures.read',
        kinds: ['authority', 'provider'],
        href: ({ kind, code }) => `/${kind}/${code}/figures`,
      },
    ],
  },
  {
    text: 'Fees',
    entries: [
      {
        section: 'fees',
        text: 'Fees',
        action: 'fee.read',
        kinds: ['provider'],
        href: ({ code }) => `/provider/${code}/fees`,
      },
    ],
  },
  {
    text: 'Lists',
    entries: [
      {
        section: 'notices',
        text: 'Notices',
        action: 'notice.read',
        kinds: ['provider'],
        href: ({ code }) => `/provider/${code}/notices`,
      },
      {
        section: 'listing',
        text: 'Why not listed',
        action: 'listing.read',
        kinds: ['provider', 'trust'],
        href: ({ kind, code }) => `/${kind}/${code}/listing`,
      },
    ],
  },
  {
    text: 'Quality',
    entries: [
      {
        section: 'suspensions',
        text: 'Suspensions',
        action: 'suspension.read',
        kinds: ['authority'],
        href: ({ code }) => `/authority/${code}/suspensions`,
      },
      {
        section: 'visits',
        text: 'Visits',
        action: 'visit.read',
        kinds: ['authority'],
        href: ({ code }) => `/authority/${code}/visits`,
      },
      {
        section: 'quality',
        text: 'Quality',
        action: 'visit.read',
        kinds: ['provider'],
        href: ({ code }) => `/provider/${code}/quality`,
      },
    ],
  },
  {
    text: 'Changes',
    entries: [
      {
        section: 'told',
        text: 'Changes',
        action: 'told.read',
        kinds: ['authority', 'provider', 'trust', 'consortium'],
        href: ({ kind, code }) => `/${kind}/${code}/told`,
      },
    ],
  },
  {
    text: 'Families',
    entries: [
      {
        section: 'family-settings',
        text: 'What families see',
        action: 'family-link.read',
        kinds: ['authority'],
        href: ({ code }) => `/authority/${code}/family-settings`,
      },
    ],
  },
  {
    text: 'Organisation',
    entries: [
      {
        section: 'people',
        text: 'People',
        action: 'member.read',
        kinds: ['authority', 'provider', 'trust', 'consortium', 'national'],
        href: () => '/members',
      },
      {
        section: 'audit',
        text: 'Audit',
        action: 'audit.read',
        kinds: ['authority', 'provider', 'trust', 'consortium', 'national'],
        href: () => '/audit',
      },
      {
        section: 'webhooks',
        text: 'Webhooks',
        action: 'webhook.read',
        kinds: ['provider', 'trust'],
        href: ({ kind, code }) => `/${kind}/${code}/webhooks`,
      },
    ],
  },
];

interface Link {
  readonly text: string;
  readonly href: string;
  readonly active: boolean;
}

/** What somebody is led to, each with whether it is where they are. */
export function navigationFor(
  principal: Principal | null,
  section: string | undefined,
): readonly Link[] {
  return groupsFor(principal, section).flatMap(({ text, links }) => {
    const [first, ...others] = links;
    if (first === undefined) return [];
    if (others.length === 0) return [first];
    return [{ text, href: first.href, active: links.some(({ active }) => active) }];
  });
}

/** The pages that belong together with the one where somebody is; null where it has no others beside it. */
export function besideSection(
  principal: Principal | null,
  section: string | undefined,
): { readonly text: string; readonly links: readonly Link[] } | null {
  const group = groupsFor(principal, section).find(({ links }) =>
    links.some(({ active }) => active),
  );
  return group && group.links.length > 1 ? group : null;
}

function groupsFor(principal: Principal | null, section: string | undefined) {
  if (principal === null) return [];
  const { organisation } = principal;
  return GROUPS.map(({ text, entries }) => ({
    text,
    links: entries
      .filter(
        ({ action, kinds }) =>
          kinds.includes(organisation.kind) && authorise(principal, action, organisation).ok,
      )
      .map(
        (entry): Link => ({
          text: entry.text,
          href: entry.href(organisation),
          active: entry.section === section,
        }),
      ),
  }));
}

/** The page on which somebody begins. */
export function startOf(principal: Principal): string {
  return navigationFor(principal, undefined)[0]?.href ?? '/account';
}

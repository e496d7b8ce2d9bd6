import { type Action, authorise, type Owner, type Principal } from '../../../lib/access/index.ts';

/** An entry of the navigation: shown to those whose role includes its action. */
interface Entry {
  readonly section: string;
  readonly text: string;
  readonly action: Action;
  readonly kinds: readonly Owner['kind'][];
  readonly href: (owner: Owner) => string;
}

/** In the order in which they are shown. */
const ENTRIES: readonly Entry[] = [
  {
    section: 'trust',
    text: 'Your settings',
    action: 'capacity.upload',
    kinds: ['trust'],
    href: ({ code }) => `/trust/${code}`,
  },
  {
    section: 'work-list',
    text: 'Work list',
    action: 'request.read',
    kinds: ['authority'],
    href: ({ code }) => `/authority/${code}/requests`,
  },
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
  {
    section: 'family-settings',
    text: 'What families see',
    action: 'family-link.read',
    kinds: ['authority'],
    href: ({ code }) => `/authority/${code}/family-settings`,
  },
  {
    section: 'places',
    text: 'Your places',
    action: 'capacity.publish',
    kinds: ['provider'],
    href: ({ code }) => `/provider/${code}`,
  },
  {
    section: 'notices',
    text: 'Notices',
    action: 'notice.read',
    kinds: ['provider'],
    href: ({ code }) => `/provider/${code}/notices`,
  },
  {
    section: 'uploads',
    text: 'Upload places',
    action: 'capacity.upload',
    kinds: ['provider', 'trust', 'authority'],
    href: (owner) => `/${owner.kind}/${owner.code}/uploads`,
  },
  {
    section: 'coverage',
    text: 'Who has published',
    action: 'coverage.read',
    kinds: ['authority'],
    href: ({ code }) => `/authority/${code}/coverage`,
  },
  {
    section: 'figures',
    text: 'Figures that disagree',
    action: 'figures.read',
    kinds: ['authority', 'provider'],
    href: ({ kind, code }) => `/${kind}/${code}/figures`,
  },
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
    section: 'told',
    text: 'Changes',
    action: 'told.read',
    kinds: ['authority', 'provider', 'trust', 'consortium'],
    href: ({ kind, code }) => `/${kind}/${code}/told`,
  },
  {
    section: 'webhooks',
    text: 'Webhooks',
    action: 'webhook.read',
    kinds: ['provider', 'trust'],
    href: ({ kind, code }) => `/${kind}/${code}/webhooks`,
  },
  {
    section: 'limits',
    text: 'Limits to answer',
    action: 'limit.answer',
    kinds: ['authority'],
    href: ({ code }) => `/authority/${code}/limits`,
  },
  {
    section: 'listing',
    text: 'Why not listed',
    action: 'listing.read',
    kinds: ['provider', 'trust'],
    href: ({ kind, code }) => `/${kind}/${code}/listing`,
  },
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
  {
    section: 'holds',
    text: 'Holds',
    action: 'hold.read',
    kinds: ['authority'],
    href: ({ code }) => `/authority/${code}/holds`,
  },
  {
    section: 'provider-holds',
    text: 'Places kept',
    action: 'place.read',
    kinds: ['provider'],
    href: ({ code }) => `/provider/${code}/holds`,
  },
  {
    section: 'fees',
    text: 'Fees',
    action: 'fee.read',
    kinds: ['provider'],
    href: ({ code }) => `/provider/${code}/fees`,
  },
];

/** What somebody is led to, each with whether it is where they are. */
export function navigationFor(principal: Principal | null, section: string | undefined) {
  if (principal === null) return [];
  const { organisation } = principal;
  return ENTRIES.filter(
    ({ action, kinds }) =>
      kinds.includes(organisation.kind) && authorise(principal, action, organisation).ok,
  ).map((entry) => ({
    text: entry.text,
    href: entry.href(organisation),
    active: entry.section === section,
  }));
}

/** The page on which somebody begins. */
export function startOf(principal: Principal): string {
  return navigationFor(principal, undefined)[0]?.href ?? '/account';
}

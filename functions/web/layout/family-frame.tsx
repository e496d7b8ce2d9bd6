import { Govuk } from '../govuk/govuk.tsx';

/** Where a family's pages are, which have a frame of their own. */
export function isFamilyPath(path: string): boolean {
  return path === '/family' || path.startsWith('/family/');
}

/** What a family is led to, by the section of the page on which it is. */
const SECTIONS = [
  { section: 'list', text: 'Your list', href: '/family/list' },
  { section: 'next', text: 'What happens next', href: '/family/next' },
  { section: 'answers', text: 'Your answers', href: '/family/answers' },
  { section: 'help', text: 'Help', href: '/family/help' },
] as const;

/** Calm: the four places that there are, and nothing where no list is open. */
export function FamilyHeader({ section }: { section: string | undefined }) {
  return (
    <header class="rp-header-group rp-family-header">
      <Govuk
        c="generic-header"
        params={{ url: '/family/list', logoHtml: <span class="rp-brand">Rightplace</span> }}
      />
      {section !== undefined && (
        <Govuk
          c="service-navigation"
          params={{
            navigation: SECTIONS.map((each) => ({
              text: each.text,
              href: each.href,
              active: each.section === section,
            })),
            navigationLabel: 'Your pages',
            ariaLabel: 'Your pages',
          }}
        />
      )}
    </header>
  );
}

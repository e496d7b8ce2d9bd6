/** Ways to read the list. */
const FORMATS = [
  { id: 'list', href: '/family/list', text: 'Usual' },
  { id: 'easy-read', href: '/family/list/easy-read', text: 'Easy read' },
] as const;

/** Links to the same list in other forms. */
export function Pages({ current }: { current: 'list' | 'easy-read' }) {
  const here = FORMATS.find(({ id }) => id === current)?.href ?? '';
  return (
    <nav class="rp-formats rp-no-print" aria-label="Other forms of this list">
      <ul class="govuk-list rp-formats__list">
        {FORMATS.filter(({ id }) => id !== current).map(({ href, text }) => (
          <li>
            <a class="govuk-link" href={href}>
              {text}
            </a>
          </li>
        ))}
        <li>
          <a class="govuk-link" href={`${here}?size=large`}>
            Large print
          </a>
        </li>
        <li>
          <a class="govuk-link" href={`${here}?size=usual`}>
            Usual print
          </a>
        </li>
        <li>
          <a class="govuk-link" href="/family/list.pdf">
            PDF
          </a>
        </li>
        <li>
          <a class="govuk-link" href="/family/list.pdf?size=large">
            PDF in large print
          </a>
        </li>
      </ul>
    </nav>
  );
}

import { Govuk } from '../govuk/govuk.tsx';

interface PageNumbersProps {
  /** From 1. */
  readonly current: number;
  readonly pages: number;
  readonly hrefOf: (page: number) => string;
  readonly label?: string;
}

/** The way to the other pages of a list that is longer than one; nothing where it is not. */
export function PageNumbers({ current, pages, hrefOf, label = 'Pages' }: PageNumbersProps) {
  if (pages <= 1) return null;
  return (
    <Govuk
      c="pagination"
      params={{
        landmarkLabel: label,
        ...(current > 1 ? { previous: { href: hrefOf(current - 1) } } : {}),
        ...(current < pages ? { next: { href: hrefOf(current + 1) } } : {}),
        items: pageNumbers(current, pages).map((page) =>
          page === null
            ? { ellipsis: true }
            : { number: page, href: hrefOf(page), ...(page === current ? { current: true } : {}) },
        ),
      }}
    />
  );
}

/** The first, the last and those around the current one; null stands for pages that are left out. */
export function pageNumbers(current: number, pages: number): readonly (number | null)[] {
  const shown = [1, current - 1, current, current + 1, pages].filter(
    (page, i, all) => page >= 1 && page <= pages && all.indexOf(page) === i,
  );
  return shown.flatMap((page, i) => {
    const before = shown[i - 1] ?? 0;
    if (page - before === 2) return [page - 1, page];
    return page - before > 2 ? [null, page] : [page];
  });
}

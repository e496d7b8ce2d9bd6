/** Line drawings on a grid of 24, as paths of one stroke. */
const SYMBOLS = {
  list: 'M9 6h11 M9 12h11 M9 18h11 M4 6h1 M4 12h1 M4 18h1',
  school: 'M3 21h18 M5 21V11l7-5 7 5v10 M10 21v-5h4v5 M12 6V3l4 1.5-4 1.5',
  home: 'M4 11l8-7 8 7 M6 10v10h12V10 M10 20v-6h4v6',
  road: 'M5 16v-4l2-5h10l2 5v4z M7 16v2 M17 16v2 M5 12h14',
  good: 'M4 13l5 5L20 6',
  careful: 'M12 4l9 16H3z M12 10v5 M12 17v1',
  question: 'M8 9a4 4 0 1 1 6 3c-1.5 1-2 2-2 3 M12 18v1',
  calendar: 'M4 6h16v14H4z M4 10h16 M8 3v4 M16 3v4',
  speak: 'M4 5h16v11H10l-5 4v-4H4z',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8z M5 21c0-4 3-6 7-6s7 2 7 6',
  place: 'M12 21s7-7 7-12a7 7 0 0 0-14 0c0 5 7 12 7 12z M12 11a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
} as const;

export type SymbolName = keyof typeof SYMBOLS;

/** A simple picture beside a sentence that says the same. */
export function Picture({ name }: { name: SymbolName }) {
  return (
    <svg
      class="rp-picture"
      width="64"
      height="64"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={SYMBOLS[name]} />
    </svg>
  );
}

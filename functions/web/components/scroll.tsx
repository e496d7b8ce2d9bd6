import type { Child } from 'hono/jsx';

/** Around a table that may be wider than its page: it scrolls by itself, by keyboard too. */
export function Scroll({ label, children }: { label: string; children?: Child }) {
  return (
    <section class="rp-scroll" tabindex={0} aria-label={label}>
      {children}
    </section>
  );
}

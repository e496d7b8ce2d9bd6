import type { Assets } from '../files/fingerprint-assets.ts';
import { Govuk } from '../govuk/govuk.tsx';

interface FollowingProps {
  readonly assets: Assets;
  readonly href: string;
  readonly done: number;
  /** Null while it is not known how many there are. */
  readonly of: number | null;
  /** "420 of 2,000 rows applied". */
  readonly text: string;
}

/** How far something has come that goes on; looked at again by itself. */
export function Following({ assets, href, done, of, text }: FollowingProps) {
  return (
    <>
      <div id="rp-following" data-rp-follow="">
        {of === null ? (
          <progress class="rp-progress" aria-label="Progress"></progress>
        ) : (
          <progress class="rp-progress" aria-label="Progress" max={of} value={done}></progress>
        )}
        <p class="govuk-body" role="status">
          {text}
        </p>
      </div>
      <Govuk
        c="button"
        params={{ text: 'See how far it is now', href, classes: 'govuk-button--secondary' }}
      />
      <script type="module" src={assets.url('follow.js')}></script>
    </>
  );
}

/** "2,000" */
export function grouped(number: number): string {
  return number.toLocaleString('en-GB');
}

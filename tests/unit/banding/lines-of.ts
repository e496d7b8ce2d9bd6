import type { PlaceCost } from '../../../lib/banding/index.ts';

/** The lines but for transport, as text: code, pence (or low-high), payer, mark. */
export function linesOf({ lines }: PlaceCost): readonly string[] {
  return lines
    .filter(({ code }) => code !== 'transport')
    .map(({ code, amount: { low, high }, payer, marked }) =>
      [code, low === high ? low : `${low}-${high}`, payer, marked].join(' '),
    );
}

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FEE_PARTS, feeTotal, upliftFee } from '../../../lib/banding/index.ts';

const pence = fc.integer({ min: 0, max: 50_000_000 });
const arbitraryParts = fc.record({
  education: pence,
  therapy: pence,
  care: pence,
  residential: pence,
});
/** Hundredths of a per cent, from -50 % to 100 %. */
const arbitraryHundredths = fc.integer({ min: -5_000, max: 10_000 });

it('raises the whole to the penny, and its parts come to it exactly, none a penny away', () => {
  fc.assert(
    fc.property(arbitraryParts, arbitraryHundredths, (parts, hundredths) => {
      const raised = upliftFee(parts, hundredths / 100);
      const factor = 10_000n + BigInt(hundredths);
      const exact = BigInt(feeTotal(parts)) * factor;
      expect(BigInt(feeTotal(raised))).toBe((exact + 5_000n) / 10_000n);
      for (const part of FEE_PARTS) {
        const down = Number((BigInt(parts[part]) * factor) / 10_000n);
        expect([down, down + 1]).toContain(raised[part]);
        if (parts[part] === 0) expect(raised[part]).toBe(0);
      }
    }),
  );
});

import type { ImportReport } from '../import-report.ts';
import type { Setting } from '../setting.ts';

type Totals = Pick<ImportReport, 'imported' | 'apart' | 'byCategory' | 'provisions'>;

/** Every setting is counted once: under its rule when it is kept apart, else under its category. */
export function summarise(settings: readonly Setting[]): Totals {
  const apart: Record<string, number> = {};
  const byCategory: Record<string, number> = {};
  let provisions = 0;
  for (const setting of settings) {
    if (setting.apart !== null) apart[setting.apart] = (apart[setting.apart] ?? 0) + 1;
    else if (setting.category !== null) {
      byCategory[setting.category] = (byCategory[setting.category] ?? 0) + 1;
      provisions += setting.provisions.length;
    }
  }
  return { imported: settings.length, apart, byCategory, provisions };
}

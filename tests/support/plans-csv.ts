const HEAD =
  'time_period,geographic_level,old_la_code,la_name,breakdown_topic,breakdown,ehcplans,number_asd,number_hi,number_mld,number_msi,number_oth,number_pd,number_pmld,number_semh,number_slcn,number_sld,number_spld,number_vi';

/** An authority's totals by year of the census, from `first` on. */
export interface SmallSeries {
  readonly code: string;
  readonly name: string;
  readonly first: number;
  readonly totals: readonly (number | string)[];
}

/** A caseload file in the DfE's layout, with further rows as they are. */
export function caseloadCsv(series: readonly SmallSeries[], more: readonly string[] = []): string {
  const rows = series.flatMap(({ code, name, first, totals }) =>
    totals.map((total, i) => totalRow(first + i, code, name, total)),
  );
  return `\uFEFF${[HEAD, ...rows, ...more].join('\r\n')}\r\n`;
}

export function totalRow(year: number, code: string, name: string, plans: number | string): string {
  return `${period(year)},Local authority,${code},${name},All EHC plans,All EHC plans,${plans}`;
}

/** One age of one year: "under 3" or "age 7", with plans, or with needs in the file's order. */
export function ageRow(
  year: number,
  code: string,
  age: string,
  plans: number | string,
  needs: readonly (number | string)[] = [],
): string {
  return `${period(year)},Local authority,${code},Name,Child or young persons age,${age},${[plans, ...needs].join(',')}`;
}

function period(year: number): string {
  return `${year - 1}${String(year % 100).padStart(2, '0')}`;
}

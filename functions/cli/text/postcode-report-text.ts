import type { PostcodeFault, PostcodeReport } from '../../../lib/geography/index.ts';
import { countsText } from './counts-text.ts';
import { faultsText } from './faults-text.ts';
import { countInWords, howMany } from './wording.ts';

const LAYOUTS = {
  onspd: 'ONS Postcode Directory',
  sectors: 'centroids of postcode sectors',
  outcodes: 'centroids of outcodes',
};

/** What an import of a postcode file found. */
export function postcodeReportText(
  fileName: string,
  report: PostcodeReport,
  faults: readonly PostcodeFault[],
): string {
  const ended =
    report.terminated === 0
      ? ''
      : `, of which ${countInWords(report.terminated)} are ended by the Royal Mail and kept`;
  return [
    `${fileName}: ${LAYOUTS[report.layout]}`,
    `${howMany(report.rows, 'row')}: ${countInWords(report.imported)} imported in ` +
      `${howMany(report.areas, 'area')}${ended}; ${countInWords(report.leftOut)} left out as wrong`,
    ...countsText('Without a place on the British grid', report.apart),
    faultsText(report.faultsByCode, faults),
  ].join('\n\n');
}

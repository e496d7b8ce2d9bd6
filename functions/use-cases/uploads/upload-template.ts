import type { Owner } from '../../../lib/access/index.ts';
import { TEMPLATE_HEADER, type TemplateCell, templateRows } from '../../../lib/capacity/index.ts';
import { FEATURES, featureName, londonDate } from '../../../lib/kernel/index.ts';
import type { Deps } from '../../shared/deps.ts';
import { settingsOf } from './uploader-settings.ts';

export interface UploadTemplate {
  readonly header: readonly string[];
  readonly rows: readonly (readonly TemplateCell[])[];
  readonly notes: readonly string[];
}

/** Every provision for which an organisation publishes, with what is published of it, else what the register says. */
export async function uploadTemplate(
  deps: Pick<Deps, 'currentIndex' | 'publishedReturns' | 'now'>,
  owner: Owner,
): Promise<UploadTemplate> {
  const index = await deps.currentIndex();
  const settings = index ? settingsOf(index, owner) : [];
  const ids = settings.flatMap(({ provisions }) => provisions.map(({ id }) => id));
  const newest = await deps.publishedReturns.among(ids);
  const today = londonDate(deps.now());
  const rows = settings.flatMap(({ key, name, provisions }) =>
    provisions.flatMap((provision) => {
      const published = newest.get(provision.id);
      return templateRows(
        {
          settingKey: key,
          settingName: name,
          provision,
          newest: published?.ok ? published.value : null,
        },
        today,
      );
    }),
  );
  return { header: TEMPLATE_HEADER, rows, notes: UPLOAD_NOTES };
}

/** How a file is filled in, for the notes of a template and for the page. */
export const UPLOAD_NOTES: readonly string[] = [
  'One row for each year group of a provision. A row without a year group is about the provision as a whole.',
  'An empty cell leaves what is published as it is. Write “not said” to take a value away.',
  'Intent: can offer, may offer or cannot offer. Where you cannot offer, say why under Reason. “remove” takes a year group out.',
  'Year group: Nursery, Reception, or a number. Year 7 is 7; age 19 is 15.',
  'Free places are net of what you have promised: now, from next 1 September, and from the September after.',
  'As of: the day on which places were counted, for example 2026-11-23 or 23/11/2026. Empty means today.',
  'A setting may be named by URN, UKPRN or LAESTAB. Columns may stand in any order; you may delete those that you do not need.',
  'Needs: SEN2 codes with ; between. Bases: day; residential-38; residential-52. Starts: any day, start of term or September.',
  `Features: ${FEATURES.map(featureName).join('; ')}. “none” says that there are none of them.`,
  'Write words that begin with = + - or @ with an apostrophe before them.',
  'If one row of a provision is wrong, the whole provision is left as it is, and you are told which cell.',
];

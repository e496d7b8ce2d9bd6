import { longDate } from '../../../lib/kernel/index.ts';
import { isEmptyDiff, type RegisterDiff, type SettingRef } from '../../../lib/register/index.ts';
import { countInWords, wrapped } from './wording.ts';

const SHOWN = 10;
const FIELDS_SHOWN = 6;

/** What a newer register changes: each kind with its count and its first settings, or all of them. */
export function diffText(diff: RegisterDiff, all: boolean): string {
  if (isEmptyDiff(diff)) return 'Compared with the register before: no setting differs.';
  const shown = all ? Number.POSITIVE_INFINITY : SHOWN;
  const parts = [
    section('Opened', diff.opened, shown, (s) => {
      const from = s.predecessor ? `, follows ${named(s.predecessor)}` : '';
      return `${named(s)}${on('opened', s.openDate)}${from}`;
    }),
    section('Closed', diff.closed, shown, (s) => {
      const why = s.closeReason ? ` (${s.closeReason})` : '';
      return `${named(s)}${on('closed', s.closeDate)}${why}${followedBy(s.successors)}`;
    }),
    section('Reopened', diff.reopened, shown, named),
    section('New, but proposed or closed already', diff.added, shown, named),
    section('Gone from the file', diff.gone, shown, (s) => named(s) + followedBy(s.successors)),
    section('Changed', diff.changed, shown, (s) => {
      const fields = s.fields.slice(0, FIELDS_SHOWN);
      const more = s.fields.length - fields.length;
      const changes = fields.map((f) => `${f.field} ${value(f.before)} → ${value(f.after)}`);
      return `${named(s)}: ${changes.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
    }),
  ];
  return ['Compared with the register before:', ...parts.flat()].join('\n');
}

function section<T>(
  title: string,
  settings: readonly T[],
  shown: number,
  line: (setting: T) => string,
): string[] {
  if (settings.length === 0) return [`  ${title}: none`];
  const more = settings.length - shown;
  return [
    `  ${title}: ${countInWords(settings.length)}`,
    ...settings.slice(0, shown).map((setting) => `    ${wrapped(line(setting), '      ')}`),
    ...(more > 0 ? [`    and ${countInWords(more)} more (--all)`] : []),
  ];
}

function named({ key, name }: SettingRef): string {
  return `${name} (${key})`;
}

function followedBy(successors: readonly SettingRef[]): string {
  return successors.length === 0 ? '' : `, followed by ${successors.map(named).join(' and ')}`;
}

function value(json: unknown): string {
  if (json === null) return 'unknown';
  return typeof json === 'string' ? `“${json}”` : JSON.stringify(json);
}

/** ", opened 1 September 2026", or nothing where the file gives no date. */
function on(what: string, date: string | null): string {
  return date === null ? '' : `, ${what} ${longDate(date)}`;
}

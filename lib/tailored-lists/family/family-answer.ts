import * as z from 'zod';
import { $CalendarDate, $Id, $SettingKey } from '../../kernel/index.ts';
import { $Criterion } from '../../policy/index.ts';

export const MOST_LETTERS = 4_000;
export const MOST_ASKED_FOR = 20;
/** 0: does not matter; 4: matters most. */
export const MOST_IMPORTANT = 4;

const $Words = z
  .string()
  .trim()
  .max(MOST_LETTERS, `write at most ${MOST_LETTERS.toLocaleString('en-GB')} characters`);

export const AGREEMENTS = ['agree', 'partly', 'disagree'] as const;
export const $Agreement = z.enum(AGREEMENTS);

/** What each criterion means to the family. */
export const $Importance = z.partialRecord($Criterion, z.int().min(0).max(MOST_IMPORTANT));
export type Importance = z.infer<typeof $Importance>;

const $AskedFor = z.object({ settingKey: $SettingKey, settingName: z.string(), why: $Words });

/** Everything that somebody in the family says about a list; each change is a whole new revision of it. */
export const $FamilyViews = z.object({
  /** What they think of single settings. */
  comments: z.array(z.object({ settingKey: $SettingKey, settingName: z.string(), text: $Words })),
  /** Settings they want that the list does not have. */
  askedFor: z
    .array($AskedFor)
    .max(MOST_ASKED_FOR, `you can ask for up to ${MOST_ASKED_FOR} other places here`),
  /** What matters to them, in their words. */
  matters: $Words,
  importance: $Importance.nullable(),
  prefers: z.object({ settingKey: $SettingKey, settingName: z.string() }).nullable(),
  agreement: $Agreement.nullable(),
  agreementWhy: $Words,
  meeting: z.boolean(),
  /** Language for an interpreter; null where none is wanted. */
  interpreter: z.string().trim().min(1).max(60).nullable(),
});
export type FamilyViews = z.infer<typeof $FamilyViews>;

/** One revision of what somebody in the family said; never changed. */
export const $FamilyAnswer = $FamilyViews
  .extend({
    linkId: $Id,
    requestId: $Id,
    /** The list that they had before them. */
    listVersion: z.int().min(1),
    revision: z.int().min(1),
    at: z.iso.datetime(),
    /** Sent to the authority; until then it is the family's own draft, which nobody else is shown. */
    sent: z.boolean(),
    /** The last day for changes when this was written. */
    answersBy: $CalendarDate,
  })
  .meta({ id: 'FamilyAnswer' });
export type FamilyAnswer = z.infer<typeof $FamilyAnswer>;

export const NO_VIEWS: FamilyViews = {
  comments: [],
  askedFor: [],
  matters: '',
  importance: null,
  prefers: null,
  agreement: null,
  agreementWhy: '',
  meeting: false,
  interpreter: null,
};

/** What is said, without where and when it was. */
export function viewsOf(answer: FamilyAnswer | null): FamilyViews {
  if (answer === null) return NO_VIEWS;
  return $FamilyViews.parse(answer);
}

/** A comment on a setting in place of the one before; an empty one takes it away. */
export function withComment(
  views: FamilyViews,
  comment: FamilyViews['comments'][number],
): FamilyViews {
  const others = views.comments.filter(({ settingKey }) => settingKey !== comment.settingKey);
  return { ...views, comments: comment.text.trim() === '' ? others : [...others, comment] };
}

/** Asking for a setting in place of having asked for it before. */
export function withAskedFor(
  views: FamilyViews,
  asked: FamilyViews['askedFor'][number],
): FamilyViews {
  return { ...views, askedFor: [...withoutAskedFor(views, asked.settingKey).askedFor, asked] };
}

export function withoutAskedFor(views: FamilyViews, key: string): FamilyViews {
  return { ...views, askedFor: views.askedFor.filter(({ settingKey }) => settingKey !== key) };
}

import * as z from 'zod';
import {
  $AuthorityCode,
  $CalendarDate,
  $ContentId,
  $Id,
  $Phase,
  $SettingKey,
  $YearGroup,
} from '../kernel/index.ts';

/** Requests that a worker takes at once. */
export const CHUNK_SIZE = 200;

/** Which of an authority's open requests get a list: all of them where nothing is said. */
export const $ListRunScope = z.strictObject({
  phase: $Phase.nullable().default(null),
  /** Start dates from and to, both included. */
  startsFrom: $CalendarDate.nullable().default(null),
  startsTo: $CalendarDate.nullable().default(null),
  /** On the start date. */
  yearGroup: $YearGroup.nullable().default(null),
  /** Only requests that have no list yet. */
  withoutList: z.boolean().default(false),
});
export type ListRunScope = z.infer<typeof $ListRunScope>;

const $Status = z.enum(['queued', 'running', 'done', 'cancelled', 'failed']);

/** Lists for many requests, made by workers chunk by chunk. */
export const $ListRun = z.object({
  id: $Id,
  authority: $AuthorityCode,
  scope: $ListRunScope,
  status: $Status,
  revision: z.int().min(1),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
  /** Ids of the requests, in chunks; null until they have been found. */
  requests: z.object({ objectId: $ContentId, count: z.int(), chunks: z.int() }).nullable(),
  endedAt: z.iso.datetime().nullable(),
  cancel: z.object({ at: z.iso.datetime(), by: z.string() }).nullable(),
  /** How often its chunks were told of anew, and when next. */
  calls: z.int(),
  callAgainAt: z.iso.datetime(),
  /** Why it failed, in words. */
  sentence: z.string().nullable(),
  /** What came of it, as an object of the authority. */
  resultId: $ContentId.nullable(),
});
export type ListRun = z.infer<typeof $ListRun>;

/** What came of one request in a run; stored with the list itself, so that each is made once. */
export const $ListRunChild = z.object({
  requestId: $Id,
  reference: z.string(),
  yearGroup: $YearGroup.nullable(),
  academicYear: z.int().nullable(),
  /** Version of the list that was made; null where none could be. */
  version: z.int().nullable(),
  /** Why none could be made. */
  problem: z.object({ code: z.string(), detail: z.string() }).nullable(),
  listed: z.array(
    z.object({
      rank: z.int(),
      settingKey: $SettingKey,
      settingName: z.string(),
      provisionId: z.string(),
    }),
  ),
});
export type ListRunChild = z.infer<typeof $ListRunChild>;

/** How far the run has come, and how often its lists name the same few places. */
export const $ListRunProgress = z.object({
  done: z.int(),
  /** Of those, how many could not be given a list. */
  refused: z.int(),
});
export type ListRunProgress = z.infer<typeof $ListRunProgress>;

export const $ShownListRun = $ListRun
  .omit({ requests: true, calls: true, callAgainAt: true })
  .extend({ requests: z.int().nullable(), progress: $ListRunProgress })
  .meta({ id: 'ListRun' });
export type ShownListRun = z.infer<typeof $ShownListRun>;

export function shownListRun(run: ListRun, progress: ListRunProgress): ShownListRun {
  const { requests, calls: _, callAgainAt: _again, ...shown } = run;
  return { ...shown, requests: requests?.count ?? null, progress };
}

export function isListRunOver({ status }: Pick<ListRun, 'status'>): boolean {
  return status !== 'queued' && status !== 'running';
}

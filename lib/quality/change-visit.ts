import {
  type CalendarDate,
  type FieldFault,
  longDate,
  ok,
  problem,
  type Result,
  refused,
} from '../kernel/index.ts';
import type { Visit, VisitCorrection, VisitInput } from './visit.ts';

/** Which visit it is, of which setting, by whom, and when it was recorded. */
export type Recording = Pick<Visit, 'id' | 'settingKey' | 'authority' | 'recordedAt'>;

export function recordVisit(
  input: VisitInput,
  recording: Recording,
  today: CalendarDate,
): Result<Visit> {
  const wrong = faultsOf(input, today);
  if (wrong.length > 0) return refused(notAVisit(wrong));
  return ok({ ...input, ...recording, correction: null, comments: [], revision: 1 });
}

/** Another revision, which takes the place of what was recorded; the earlier one is kept. */
export function correctVisit(
  visit: Visit,
  { correction, ...input }: VisitCorrection,
  today: CalendarDate,
): Result<Visit> {
  const wrong = faultsOf(input, today);
  if (wrong.length > 0) return refused(notAVisit(wrong));
  return ok({ ...visit, ...input, correction, revision: visit.revision + 1 });
}

const MOST_COMMENTS = 20;

export function commentOnVisit(visit: Visit, words: string, at: string): Result<Visit> {
  if (visit.comments.length >= MOST_COMMENTS) {
    const detail = `This visit has ${MOST_COMMENTS} comments already, which is as many as it takes. Ask the authority to correct its record instead.`;
    return refused(problem('conflict', 'too-many-comments', detail));
  }
  const comments = [...visit.comments, { words, at }];
  return ok({ ...visit, comments, revision: visit.revision + 1 });
}

function faultsOf(
  { visitedOn, outcome, actions, nextDueOn }: VisitInput,
  today: CalendarDate,
): FieldFault[] {
  const faults: FieldFault[] = [];
  if (visitedOn > today) {
    const detail = `${longDate(visitedOn)} is still to come: record a visit when it has been made`;
    faults.push({ pointer: '/visitedOn', detail });
  }
  if (outcome === 'assured-with-actions' && actions.length === 0) {
    faults.push({ pointer: '/actions', detail: 'give at least one action, or choose “assured”' });
  }
  if (outcome === 'assured' && actions.some(({ doneOn }) => doneOn === null)) {
    const detail = 'an action is still to be done: choose “assured with actions”';
    faults.push({ pointer: '/outcome', detail });
  }
  for (const [i, { dueOn, doneOn }] of actions.entries()) {
    if (dueOn < visitedOn) {
      const detail = `is due before the visit of ${longDate(visitedOn)}`;
      faults.push({ pointer: `/actions/${i}/dueOn`, detail });
    }
    if (doneOn !== null && doneOn > today) {
      const detail = `${longDate(doneOn)} is still to come: leave it empty until it is done`;
      faults.push({ pointer: `/actions/${i}/doneOn`, detail });
    }
  }
  if (nextDueOn !== null && nextDueOn <= visitedOn) {
    const detail = `must be after the visit of ${longDate(visitedOn)}`;
    faults.push({ pointer: '/nextDueOn', detail });
  }
  return faults;
}

function notAVisit(faults: readonly FieldFault[]) {
  const [first] = faults;
  const where = first ? ` at ${first.pointer}: ${first.detail}` : '';
  return problem('invalid', 'invalid-visit', `The visit is not valid${where}.`, faults);
}

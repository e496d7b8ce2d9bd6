import * as z from 'zod';
import type { Owner } from '../../access/index.ts';
import { $Id, ok, problem, refused } from '../../kernel/index.ts';
import {
  $FamilyAnswer,
  type FamilyAnswer,
  type FamilyAnswersStore,
} from '../../tailored-lists/index.ts';
import { besideWrites } from './beside.ts';
import { caseChange } from './cases-store.ts';
import { bodyOf, type ItemKind } from './item.ts';
import { familyAnswerKey, familyAnswersOf, familyReadKey, familyReadOf } from './keys.ts';
import { pageOf } from './page-of.ts';
import type { Table } from './table.ts';
import { putCopy, putNew } from './writes.ts';

const ANSWER: ItemKind<FamilyAnswer> = {
  kind: 'family-answer',
  schema: 1,
  body: $FamilyAnswer,
  upcasts: {},
};

export const $Read = z.object({ linkId: $Id, revision: z.int().min(1) });
const READ: ItemKind<z.infer<typeof $Read>> = {
  kind: 'family-read',
  schema: 1,
  body: $Read,
  upcasts: {},
};

const MOST_LINKS = 200;

export function createFamilyAnswersStore(table: Table, owner: Owner): FamilyAnswersStore {
  return {
    async add(answer, moves, beside) {
      const { requestId, at } = answer;
      const refusal = await table.transact([
        putNew(
          ANSWER,
          familyAnswerKey(owner, answer.requestId, answer.linkId, answer.revision),
          answer,
        ),
        ...(moves ? [caseChange(owner, requestId, { step: 'consider-family' }, at)] : []),
        ...besideWrites(owner, beside),
      ]);
      return refusal ? refused(CHANGED_ELSEWHERE) : ok(answer);
    },
    async latest(requestId, linkId) {
      const page = { after: null, limit: 1, newestFirst: true };
      const [item] = (await table.query(familyAnswersOf(owner, requestId, linkId), page)).items;
      if (!item) return null;
      const answer = bodyOf(ANSWER, item);
      // Beginning anew over what cannot be read would lose what somebody wrote.
      if (!answer.ok) throw new Error(answer.problem.detail);
      return answer.value;
    },
    async revisions(requestId, linkId, page) {
      const range = familyAnswersOf(owner, requestId, linkId);
      return pageOf(ANSWER, await table.query(range, { ...page, newestFirst: true }));
    },
    async read(requestId) {
      const page = { after: null, limit: MOST_LINKS, newestFirst: false };
      const { items } = await table.query(familyReadOf(owner, requestId), page);
      const read = items.flatMap((item) => {
        const mark = bodyOf(READ, item);
        return mark.ok ? [mark.value] : [];
      });
      return new Map(read.map(({ linkId, revision }) => [linkId, revision]));
    },
    async markRead(requestId, linkId, revision, beside) {
      await table.transact([
        putCopy(READ, familyReadKey(owner, requestId, linkId), { linkId, revision }),
        ...besideWrites(owner, beside),
      ]);
    },
  };
}

const CHANGED_ELSEWHERE = problem(
  'stale',
  'answers-changed',
  'Your answers were changed in another window a moment ago.',
);

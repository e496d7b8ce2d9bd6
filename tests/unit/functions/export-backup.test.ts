import { expect, it } from 'vitest';
import { exportBackup } from '../../../functions/use-cases/export-backup.ts';
import type { FileTree } from '../../../lib/kernel/index.ts';

const NOTHING: FileTree = { async *paths() {}, read: async () => null, write: async () => {} };

/** Reads what it is given to its end, and remembers the names. */
function folder(): FileTree & { readonly written: string[] } {
  const written: string[] = [];
  return {
    ...NOTHING,
    written,
    async write(path, bytes) {
      for await (const _chunk of bytes);
      written.push(path);
    },
  };
}

/** A table that gives these lines, one set for each reading. */
function depsOf(...readings: (readonly string[])[]) {
  let read = 0;
  return {
    table: {
      async *lines() {
        yield* readings[read] ?? [];
        read += 1;
      },
      isEmpty: async () => false,
      put: async () => {},
    },
    files: NOTHING,
    now: () => Date.parse('2026-11-23T10:00:00Z'),
    codeVersion: 'test',
  };
}

it.each([
  ['one came', ['a', 'b'], ['a', 'b', 'c']],
  ['one went', ['a', 'b'], ['a']],
  ['one changed', ['a', 'b'], ['a', 'c']],
  ['one came and the same went', ['a', 'b'], ['b', 'b']],
])('a table that somebody writes to is no backup: %s', async (_name, first, second) => {
  const into = folder();
  const exported = await exportBackup(depsOf(first, second), into);
  expect(exported).toMatchObject({ ok: false, problem: { code: 'changed-while-read' } });
  expect(into.written).not.toContain('manifest.json');
});

it('the order in which records are read makes no difference', async () => {
  const into = folder();
  const exported = await exportBackup(depsOf(['a', 'b'], ['b', 'a']), into);
  expect(exported).toMatchObject({ ok: true, value: { items: { count: 2 } } });
  expect(into.written).toEqual(['items.jsonl.gz', 'files.jsonl.gz', 'manifest.json']);
});

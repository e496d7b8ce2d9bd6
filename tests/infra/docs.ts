import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pagesFrom } from '../../scripts/docs/pages.ts';
import { measureLists } from '../support/measure-lists.ts';
import { synthesise } from '../support/synth.ts';

describe('the pages of docs/ that are written from the code', async () => {
  const pages = await pagesFrom(synthesise('prod'), await measureLists());

  it.each(Object.keys(pages))(
    '%s says what the code does (npm run docs writes it anew)',
    (file) => {
      expect(readFileSync(file, 'utf8'), 'npm run docs writes it anew').toBe(pages[file]);
    },
  );

  it('name every function, queue and topic, and every kind of item with its owner', () => {
    const { service } = synthesise('prod');
    const functions = service.filter(({ Type }) => Type === 'AWS::Lambda::Function');
    expect(functions).toHaveLength(13);
    for (const { id } of functions) expect(pages['docs/architecture.md']).toContain(`${id}["<b>`);
    expect(pages['docs/events.md']).toContain('| `plan-run.queued` |');
    const kinds = pages['docs/data-model.md']?.split('## Bodies')[0] ?? '';
    expect(kinds).toContain('| request | 1 | authority | `REQUEST#{id}`<br>');
    // Whose it is, and under which key, is known of every kind.
    expect(kinds).not.toMatch(/\| {2}\|/);
    expect(pages['docs/data-model.md']).not.toMatch(/\| `` \|/);
  });
});

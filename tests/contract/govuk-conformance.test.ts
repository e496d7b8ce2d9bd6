import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { buildWebFiles } from '../../functions/web/files/build-web-files.ts';
import { createTemplates } from '../../lib/adapters/templates/index.ts';
import { $ComponentOptions, govukParams } from '../../scripts/govuk-params.ts';

const COMPONENTS = 'node_modules/govuk-frontend/dist/govuk/components';
const $Fixtures = z.object({
  fixtures: z.array(
    z.object({ name: z.string(), options: z.record(z.string(), z.unknown()), html: z.string() }),
  ),
});

const names = readdirSync(COMPONENTS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe('components rendered by precompiled official templates', () => {
  const render = createTemplates(buildWebFiles().templates);

  it.each(names)('%s is as the package’s own fixtures show it', (component) => {
    const file = readFileSync(`${COMPONENTS}/${component}/fixtures.json`, 'utf8');
    const { fixtures } = $Fixtures.parse(JSON.parse(file));
    expect(fixtures.length).toBeGreaterThan(0);
    for (const { name, options, html } of fixtures) {
      const rendered = render(`govuk/components/${component}/template.njk`, options);
      expect([name, folded(rendered)]).toEqual([name, folded(html)]);
    }
  });

  it('the types of their parameters are those of the package', () => {
    const options = names.map((name) => ({
      name,
      options: JSON.parse(readFileSync(`${COMPONENTS}/${name}/macro-options.json`, 'utf8')),
    }));
    expect($ComponentOptions.parse(options)).toHaveLength(names.length);
    const committed = readFileSync('functions/web/govuk/params.ts', 'utf8');
    // The layout is the formatter’s; run `npm run govuk:params` where the words differ.
    expect(wordsOf(committed)).toEqual(wordsOf(govukParams(options)));
  });
});

/** Blanks mean nothing in HTML where one stands already, nor around a tag’s end. */
function folded(html: string): string {
  return html
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([<>]) ?/g, '$1')
    .trim();
}

function wordsOf(code: string): readonly string[] {
  return code.match(/[\w-]+/g) ?? [];
}

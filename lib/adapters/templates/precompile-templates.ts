import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import nunjucks from 'nunjucks';

/** A folder of Nunjucks templates and the name under which they include each other. */
export interface TemplateFolder {
  readonly name: string;
  readonly dir: string;
}

const OPTIONS = { autoescape: true, trimBlocks: true, lstripBlocks: true } as const;

/**
 * Compiles every template of the folders into one CommonJS module, whose value has a function for each name. Compiling
 * costs half a second, so a function on Lambda is given the module as a file.
 */
export function precompileTemplates(folders: readonly TemplateFolder[]): string {
  const env = new nunjucks.Environment([], OPTIONS);
  // Named in a template that pages do not use: compiling looks filters up, running would say what is missing.
  for (const filter of ['date', 'mojDate']) env.addFilter(filter, String);
  const compiled = folders.flatMap(({ name, dir }) =>
    templatesIn(dir).map((file) => {
      const source = readFileSync(join(dir, file), 'utf8');
      const wrapper = ([given]: readonly { readonly name: string; readonly template: string }[]) =>
        `${JSON.stringify(given?.name)}: (function () {${given?.template}})()`;
      return nunjucks.precompileString(source, { name: `${name}/${file}`, env, wrapper } as never);
    }),
  );
  return `module.exports = {\n${compiled.join(',\n')}\n};\n`;
}

function templatesIn(dir: string): readonly string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.njk'))
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}

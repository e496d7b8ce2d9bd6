import { posix } from 'node:path';
import { Script } from 'node:vm';
// What runs compiled templates, without compiler, parser and loaders of files: a third of the package.
import nunjucks from 'nunjucks/browser/nunjucks-slim.js';

/** Renders an official template with its parameters to HTML. */
export type RenderTemplate = (name: string, params: object) => string;

/** Templates out of a module that `precompileTemplates` made. */
export function createTemplates(source: string): RenderTemplate {
  const templates = evaluate(source);
  const loader = new (class extends nunjucks.Loader {
    getSource(name: string) {
      const obj = templates[name];
      if (!obj) throw new Error(`There is no template ${name}.`);
      return { src: { type: 'code', obj }, path: name, noCache: false } as never;
    }
    override isRelative(name: string): boolean {
      return name.startsWith('./') || name.startsWith('../');
    }
    override resolve(from: string, to: string): string {
      return posix.join(posix.dirname(from), to);
    }
  })();
  const env = new nunjucks.Environment(loader, { autoescape: true });
  return (name, params) => env.render(name, { params });
}

function evaluate(source: string): Readonly<Record<string, object>> {
  const module = { exports: {} as Record<string, object> };
  const run = new Script(`(function (module) {${source}})`, { filename: 'templates.cjs' });
  (run.runInThisContext() as (module: object) => void)(module);
  return module.exports;
}

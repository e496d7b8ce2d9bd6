import * as z from 'zod';

interface Option {
  readonly name: string;
  readonly type: string;
  readonly required?: boolean | undefined;
  readonly description: string;
  readonly isComponent?: boolean | undefined;
  readonly params?: readonly Option[] | undefined;
}

const $Option: z.ZodType<Option> = z.lazy(() =>
  z.object({
    name: z.string(),
    type: z.string(),
    required: z.boolean().optional(),
    description: z.string(),
    isComponent: z.boolean().optional(),
    params: z.array($Option).optional(),
  }),
);
export const $ComponentOptions = z.array(z.object({ name: z.string(), options: z.array($Option) }));

/** Those that carry the crown or the mark of GOV.UK, which this service may not show. */
const NOT_OURS = new Set(['header', 'footer', 'cookie-banner', 'exit-this-page', 'feedback']);

/** TypeScript of the parameters of every component, from the options that the package ships. */
export function govukParams(given: unknown): string {
  const components = $ComponentOptions.parse(given).filter(({ name }) => !NOT_OURS.has(name));
  const known = new Set(components.map(({ name }) => name));
  const interfaces = components.map(
    ({ name, options }) => `export interface ${typeName(name)} ${shape(options, known)}\n`,
  );
  const byName = components.map(({ name }) => `  readonly '${name}': ${typeName(name)};`);
  return [
    '// Made by `npm run govuk:params` from the options that govuk-frontend ships; do not edit.',
    "import type { Html } from './html.ts';",
    '',
    'type Attributes = Readonly<Record<string, string | boolean | null | undefined>>;',
    '',
    ...interfaces,
    '/** The parameters of every component by its name. */',
    'export interface GovukParams {',
    ...byName,
    '}',
    '',
  ].join('\n');
}

function shape(options: readonly Option[], known: ReadonlySet<string>): string {
  const lines = options.map((option) => {
    const mark = isRequired(option) ? '' : '?';
    return `readonly ${option.name}${mark}: ${typeOf(option, known)}${mark ? ' | undefined' : ''};`;
  });
  return `{ ${lines.join(' ')} }`;
}

/** What is marked as required is often not needed where its HTML is given; the description says so. */
function isRequired({ required, description, name }: Option): boolean {
  return (
    required === true &&
    !/not required|is not provided|optional/i.test(description) &&
    !/html$/i.test(name) &&
    name !== 'text'
  );
}

function typeOf(option: Option, known: ReadonlySet<string>): string {
  const { name, type, params } = option;
  if (isHtml(name)) return 'Html';
  if (name === 'attributes') return 'Attributes';
  if (name === 'slots')
    return `{ readonly start?: Html; readonly end?: Html | { readonly html: Html; readonly align?: 'inline' }; readonly navigationStart?: Html; readonly navigationEnd?: Html }`;
  const component = name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
  if (option.isComponent && known.has(component)) return `Partial<${typeName(component)}>`;
  // Rows of a table are rows of cells, which the options do not say.
  if (type === 'array' && name === 'rows' && params?.some((cell) => cell.name === 'colspan')) {
    return `readonly (readonly ${shape(params, known)}[])[]`;
  }
  if (type === 'array')
    return params
      ? `readonly (${shape(params, known)} | null | undefined)[]`
      : 'readonly (string | boolean | { readonly text?: string; readonly html?: Html; readonly classes?: string; readonly colspan?: number; readonly format?: string; readonly attributes?: Attributes })[]';
  if (type === 'object') return params ? shape(params, known) : 'object';
  if (type === 'boolean') return 'boolean';
  if (type === 'integer') return 'number';
  return 'string | number';
}

/** Whether a parameter is put into the page as it is. */
function isHtml(name: string): boolean {
  return name === 'html' || name.endsWith('Html');
}

function typeName(component: string): string {
  const words = component.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `${words.join('')}Params`;
}

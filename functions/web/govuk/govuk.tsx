import { raw } from 'hono/html';
import { createContext, useContext } from 'hono/jsx';
import type { RenderTemplate } from '../../../lib/adapters/templates/index.ts';
import { htmlInParams } from './html-in-params.ts';
import type { GovukParams } from './params.ts';

/** The templates that a page is rendered with. */
export const Templates = createContext<RenderTemplate>(() => {
  throw new Error('This component stands outside a page: there are no templates.');
});

/** A component of the GOV.UK Design System, rendered by its official template. */
export function Govuk<C extends keyof GovukParams>({
  c,
  params,
}: {
  c: C;
  params: GovukParams[C];
}) {
  const render = useContext(Templates);
  return raw(render(`govuk/components/${c}/template.njk`, htmlInParams(params)));
}

/** A component of the MOJ Design System that the official templates render. */
export function Moj<C extends keyof MojParams>({ c, params }: { c: C; params: MojParams[C] }) {
  const render = useContext(Templates);
  return raw(render(`moj/components/${c}/template.njk`, htmlInParams(params)));
}

interface MojParams {
  readonly 'sub-navigation': {
    readonly label: string;
    readonly items: readonly {
      readonly text: string;
      readonly href: string;
      readonly active?: boolean;
    }[];
  };
}

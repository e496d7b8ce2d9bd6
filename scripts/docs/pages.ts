import { architecture } from './architecture.ts';
import { cost, type MeasuredLists } from './cost.ts';
import { dataModel } from './data-model.ts';
import { events } from './events.ts';
import type { Templates } from './templates.ts';
import { webhooks } from './webhooks.ts';

/** The pages of docs/ that are written from the code and the templates of production, by their files. */
export async function pagesFrom(
  templates: Templates,
  lists: MeasuredLists,
): Promise<Readonly<Record<string, string>>> {
  return {
    'docs/architecture.md': architecture(templates),
    'docs/cost.md': cost(templates, lists),
    'docs/data-model.md': await dataModel(),
    'docs/events.md': events(templates),
    'docs/webhooks.md': webhooks(),
  };
}

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { precompileTemplates } from '../../../lib/adapters/templates/precompile-templates.ts';
import { assetOf, type WebFiles } from './web-files.ts';

const PACKAGES = new URL('../../../node_modules/', import.meta.url);
const OURS = new URL('../assets/', import.meta.url);
/** One stylesheet, in parts that are put together in order of their names. */
const STYLES = new URL('../styles/', import.meta.url);
const MOJ_COMPONENTS = ['sub-navigation'];

/** Assets of packages by the name under which pages know them. */
const FROM_PACKAGES: Readonly<Record<string, string>> = {
  'govuk.css': 'govuk-frontend/dist/govuk/govuk-frontend.min.css',
  'govuk.js': 'govuk-frontend/dist/govuk/govuk-frontend.min.js',
  'moj.css': '@ministryofjustice/frontend/moj/moj-frontend.min.css',
  'autocomplete.css': 'accessible-autocomplete/dist/accessible-autocomplete.min.css',
  'autocomplete.js': 'accessible-autocomplete/dist/accessible-autocomplete.min.js',
};

/** Templates and assets out of the installed packages and this folder's neighbour. */
export function buildWebFiles(): WebFiles {
  const packaged = Object.entries(FROM_PACKAGES).map(([name, path]) => {
    const text = readFileSync(new URL(path, PACKAGES), 'utf8');
    return assetOf(name, Buffer.from(name.endsWith('.css') ? withoutReservedFonts(text) : text));
  });
  const own = readdirSync(OURS).map((name) => assetOf(name, readFileSync(new URL(name, OURS))));
  const styles = readdirSync(STYLES)
    .sort()
    .map((name) => readFileSync(new URL(name, STYLES), 'utf8'));
  const stylesheet = assetOf('rightplace.css', Buffer.from(styles.join('\n')));
  return {
    templates: precompileTemplates([
      folder('govuk/components', 'govuk-frontend/dist/govuk/components'),
      folder('govuk/macros', 'govuk-frontend/dist/govuk/macros'),
      ...MOJ_COMPONENTS.map((component) =>
        folder(
          `moj/components/${component}`,
          `@ministryofjustice/frontend/moj/components/${component}`,
        ),
      ),
    ]),
    assets: [...packaged, stylesheet, ...own],
    fontsDir: fileURLToPath(new URL('dejavu-fonts-ttf/ttf', PACKAGES)),
    documents: () => import('../../../lib/adapters/files/index.ts'),
  };
}

function folder(name: string, path: string) {
  return { name, dir: fileURLToPath(new URL(path, PACKAGES)) };
}

/** GDS Transport may be used on GOV.UK's own addresses alone; elsewhere the components come in Arial. */
function withoutReservedFonts(css: string): string {
  return css
    .replaceAll(/@font-face\{[^}]*GDS Transport[^}]*\}/g, '')
    .replaceAll(/"?GDS Transport"?,\s*/g, '')
    .replaceAll(/\/\*# sourceMappingURL=.*?\*\//g, '');
}

import { createTemplates, type RenderTemplate } from '../../lib/adapters/templates/index.ts';
import type { Deps } from '../shared/deps.ts';
import { type Assets, fingerprintAssets } from './files/fingerprint-assets.ts';
import type { WebFiles } from './files/web-files.ts';

/** Everything that pages need from outside, beside what use cases need. */
export interface WebDeps extends Deps {
  readonly assets: Assets;
  readonly templates: RenderTemplate;
  /** Whether pages are reached by https, so that cookies may be bound to it. */
  readonly secure: boolean;
}

export function createWebDeps(deps: Deps, files: WebFiles, secure: boolean): WebDeps {
  return {
    ...deps,
    assets: fingerprintAssets(files.assets),
    templates: createTemplates(files.templates),
    secure,
  };
}

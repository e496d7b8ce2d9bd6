/** A file that pages refer to. */
export interface Asset {
  /** Name without its fingerprint, such as `rightplace.css`. */
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** What pages need beside the code: templates as a module's source, and assets. */
export interface WebFiles {
  readonly templates: string;
  readonly assets: readonly Asset[];
  /** Folder of the fonts that documents are written in; read when a document is made. */
  readonly fontsDir: string;
  /** The code that writes documents: a megabyte, loaded when the first one is made. */
  readonly documents: () => Promise<DocumentCode>;
}

export type DocumentCode = typeof import('../../../lib/adapters/files/index.ts');

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

export function assetOf(name: string, bytes: Uint8Array): Asset {
  const type = TYPES[name.slice(name.lastIndexOf('.') + 1)];
  if (!type) throw new Error(`The asset ${name} has an ending that nobody has a type for.`);
  return { name, type, bytes };
}

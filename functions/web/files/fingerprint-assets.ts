import { createHash } from 'node:crypto';
import type { Asset } from './web-files.ts';

/** Assets under names that change with their content, so that browsers may keep them for ever. */
export interface Assets {
  /** Address of an asset by its plain name. */
  url(name: string): string;
  /** By the name in its address. */
  find(fingerprinted: string): Asset | null;
}

/** Where a script names another asset so, its address is put in. */
const NAMED = /\{\{asset:([a-z-]+\.(?:js|css|svg))\}\}/g;

export function fingerprintAssets(assets: readonly Asset[]): Assets {
  const byAddress = new Map<string, Asset>();
  const addresses = new Map<string, string>();

  function keep(asset: Asset): void {
    const hash = createHash('sha256').update(asset.bytes).digest('hex').slice(0, 16);
    const dot = asset.name.lastIndexOf('.');
    const fingerprinted = `${asset.name.slice(0, dot)}.${hash}${asset.name.slice(dot)}`;
    byAddress.set(fingerprinted, asset);
    addresses.set(asset.name, `/assets/${fingerprinted}`);
  }
  function url(name: string): string {
    const address = addresses.get(name);
    if (address === undefined) throw new Error(`There is no asset ${name}.`);
    return address;
  }

  const texts = assets.map((asset) => ({ asset, text: Buffer.from(asset.bytes).toString() }));
  for (const { asset, text } of texts) if (!text.includes('{{asset:')) keep(asset);
  for (const { asset, text } of texts) {
    if (!text.includes('{{asset:')) continue;
    const named = text.replaceAll(NAMED, (_all, name: string) => url(name));
    keep({ ...asset, bytes: Buffer.from(named) });
  }
  return { url, find: (fingerprinted) => byAddress.get(fingerprinted) ?? null };
}

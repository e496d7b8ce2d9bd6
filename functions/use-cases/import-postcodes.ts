import type { Principal } from '../../lib/access/index.ts';
import {
  decodePostcodeArea,
  encodePostcodeArea,
  mergePostcodeAreas,
  type PostcodeArea,
  type PostcodeFault,
  type PostcodeManifest,
  type PostcodeReport,
  readPostcodes,
} from '../../lib/geography/index.ts';
import { ok, type Result } from '../../lib/kernel/index.ts';
import { auditEntry } from '../shared/audit.ts';
import type { Deps } from '../shared/deps.ts';

export interface ImportedPostcodes {
  readonly report: PostcodeReport;
  readonly faults: readonly PostcodeFault[];
}

/**
 * Reads a postcode file and lays it over what earlier files gave: a code that the file has takes its
 * point from it, the others stay. Only areas that the file touches are written anew.
 */
export async function importPostcodes(
  deps: Pick<Deps, 'objects' | 'postcodeImports' | 'now' | 'newId'>,
  principal: Principal,
  file: { readonly name: string; readonly bytes: AsyncIterable<Uint8Array> },
): Promise<Result<ImportedPostcodes>> {
  const read = await readPostcodes(file.bytes);
  if (!read.ok) return read;
  const { areas, report, faults } = read.value;
  const before = await deps.postcodeImports.current();
  const stored = before?.manifest.areas ?? {};
  const written: Record<string, string> = {};
  for (const [code, area] of areas) {
    const merged = await overStored(deps, stored[code], area);
    written[code] = await deps.objects.put('postcodes', encodePostcodeArea(merged));
  }
  const importedAt = new Date(deps.now()).toISOString();
  const manifest: PostcodeManifest = {
    areas: { ...stored, ...written },
    lastImports: {
      ...before?.manifest.lastImports,
      [report.layout]: { importedAt, imported: report.imported },
    },
  };
  const replaced = await deps.postcodeImports.replace(manifest, before?.revision ?? 0, {
    audit: auditEntry(deps, principal, 'postcodes.import', 'postcodes', file.name),
    claim: null,
  });
  return replaced.ok ? ok({ report, faults }) : replaced;
}

async function overStored(
  deps: Pick<Deps, 'objects'>,
  contentId: string | undefined,
  area: PostcodeArea,
): Promise<PostcodeArea> {
  const bytes = contentId === undefined ? null : await deps.objects.get('postcodes', contentId);
  return bytes === null ? area : mergePostcodeAreas(decodePostcodeArea(bytes), area);
}

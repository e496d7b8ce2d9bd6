import * as z from 'zod';
import { $ContentId } from '../kernel/index.ts';
import type { PostcodeArea } from './postcode-area.ts';
import { $PostcodeLayout } from './postcode-report.ts';

/** Port: one postcode area of the imported directory, by its code ("LS"); null when no file gave any of it. */
export interface PostcodeDirectory {
  area(code: string): Promise<PostcodeArea | null>;
}

/** The small object that is replaced by an import: which packed area is current, and what was read last. */
export const $PostcodeManifest = z.object({
  areas: z.record(z.string().regex(/^[A-Z]{1,2}$/, 'must be a postcode area'), $ContentId),
  lastImports: z.partialRecord(
    $PostcodeLayout,
    z.object({ importedAt: z.iso.datetime(), imported: z.int() }),
  ),
});
export type PostcodeManifest = z.infer<typeof $PostcodeManifest>;

/** A directory in memory, for imports that have just been read and for tests. */
export function directoryOfAreas(areas: ReadonlyMap<string, PostcodeArea>): PostcodeDirectory {
  return { area: async (code) => areas.get(code) ?? null };
}

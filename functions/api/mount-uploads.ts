import type { Hono } from 'hono';
import type { FolderUploads } from '../../lib/adapters/objects/index.ts';
import { problem } from '../../lib/kernel/index.ts';
import { DEFAULT_IMPORT_LIMITS } from '../../lib/register/index.ts';
import { problemResponse } from './problem-response.ts';

const NOT_OFFERED = problem(
  'forbidden',
  'upload-not-offered',
  'This address was not given out, or its hour is over. Offer the import again.',
);
const TOO_LARGE = problem(
  'too-large',
  'upload-too-large',
  `A file may have up to ${DEFAULT_IMPORT_LIMITS.maxCsvBytes / 1_000_000} MB.`,
);

/** Takes files where no S3 does: at the local server's own signed addresses. */
export function mountUploads(app: Hono, uploads: FolderUploads): void {
  app.put('/uploads/:id', async (c) => {
    const { id } = c.req.param();
    const { expires = '', signature = '' } = c.req.query();
    if (!/^[0-9A-Z]{26}$/.test(id) || !uploads.accepts(id, Number(expires), signature)) {
      return problemResponse(NOT_OFFERED);
    }
    const { body } = c.req.raw;
    const isWhole = body && (await uploads.write(id, body, DEFAULT_IMPORT_LIMITS.maxCsvBytes));
    return isWhole === false ? problemResponse(TOO_LARGE) : c.body(null, 200);
  });
}

import type { StoredEvent } from '../../lib/access/index.ts';
import { $UploadWork, type ReadSheets } from '../../lib/capacity/index.ts';
import type { Deps } from '../shared/deps.ts';
import { callRun } from '../use-cases/chunked-work.ts';
import { readUploadedFile } from '../use-cases/uploads/read-uploaded-file.ts';
import { lookAfterUpload, uploadWork } from '../use-cases/uploads/work-on-upload.ts';
import { workOnUploadChunk } from '../use-cases/uploads/work-on-upload-chunk.ts';
import type { Worker } from './worker.ts';

/** Reads files of returns, publishes what was confirmed chunk by chunk or puts back what was before, looks after one that nobody works on. */
export function uploadWorker(deps: Deps, readSheets: ReadSheets): Worker {
  async function workOn({ topic, owner, subject }: StoredEvent): Promise<void> {
    const [id = '', work, chunk] = subject.split('#');
    if (topic === 'upload.brought') return readUploadedFile(deps, owner, id, readSheets);
    if (topic === 'upload.begun') return callRun(deps, uploadWork(deps, owner), id);
    if (topic === 'upload.due') return lookAfterUpload(deps, owner, id, readSheets);
    return workOnUploadChunk(deps, owner, id, $UploadWork.parse(work), Number(chunk));
  }

  return {
    atOnce: 1,
    async work(events) {
      for (const event of events) await workOn(event);
    },
  };
}

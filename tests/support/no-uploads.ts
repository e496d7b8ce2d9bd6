import type { UploadStore } from '../../lib/kernel/index.ts';

/** For tests in which nobody uploads anything. */
export const NO_UPLOADS: UploadStore = {
  offer: () => Promise.reject(new Error('nobody uploads here')),
  open: async () => null,
};

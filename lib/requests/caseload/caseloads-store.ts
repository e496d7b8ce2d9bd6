import type { ChunkedRunsStore } from '../../access/index.ts';
import type { Caseload, CaseloadProgress, CaseloadWork } from './caseload.ts';

/** Files of children that an authority brought. */
export type CaseloadsStore = ChunkedRunsStore<Caseload, CaseloadWork, CaseloadProgress>;

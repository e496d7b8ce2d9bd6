import type { CapacityUpload, UploadOutcome } from '../../../../lib/capacity/index.ts';

export const UPLOAD_STATUS_WORDS: Readonly<Record<CapacityUpload['status'], string>> = {
  reading: 'Being read',
  previewed: 'To be confirmed',
  applying: 'Being published',
  applied: 'Published',
  undoing: 'Being put back',
  undone: 'Put back',
  cancelled: 'Given up',
  failed: 'Failed',
};

export const UPLOAD_OUTCOME_WORDS: Readonly<Record<UploadOutcome, string>> = {
  new: 'New',
  changed: 'Changed',
  unchanged: 'Unchanged',
};

export const UPLOAD_OUTCOME_MEANINGS: Readonly<Record<UploadOutcome, string>> = {
  new: 'Nothing was published of these provisions before. The file gives their first return.',
  changed: 'The file changes these as follows; everything else stays as it is.',
  unchanged: 'The file says what was published already, so nothing is done.',
};

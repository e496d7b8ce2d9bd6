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
  new: 'Nothing is published of these provisions yet. This would be their first return.',
  changed: 'These would be published with the changes below; everything else stays as it is.',
  unchanged: 'The file says what is published already, so nothing is done.',
};

import type { Answers } from '../../../../lib/requests/index.ts';
import type { SettingDirectory } from '../../../shared/setting-directory.ts';
import type { FormErrors } from '../../forms/form-errors.tsx';
import type { QuestionId } from './questions.ts';

/** What the fields of a question are made of. */
export interface FieldsProps {
  readonly question: QuestionId;
  readonly answers: Answers;
  readonly errors: FormErrors;
  readonly directory: SettingDirectory | null;
  /** The levels of the authority’s bands. */
  readonly bands: readonly number[];
  /** What was searched for with a picker. */
  readonly search: string;
}

import type { Result } from '../../lib/kernel/index.ts';
import { $RequestInput, type RequestInput } from '../../lib/requests/index.ts';
import { readJson } from './read-json.ts';
import type { Session } from './session.ts';

/** A placement request from a JSON file, or from standard input where the file is `-`. */
export function readRequest(session: Session, given: string): Promise<Result<RequestInput>> {
  return readJson(session, given, $RequestInput, 'request');
}

import type { CliCommand } from '../command.ts';
import { devToken } from './dev-token.ts';
import { importPostcodeFile } from './import-postcodes.ts';
import { importRegisterFile } from './import-register.ts';
import { listCreate } from './list-create.ts';
import { listReplay } from './list-replay.ts';
import { listShow } from './list-show.ts';
import { matchRequest } from './match.ts';
import { registerDiff } from './register-diff.ts';
import { registerMakeCurrent } from './register-make-current.ts';
import { registerSetting } from './register-setting.ts';
import { registerShow } from './register-show.ts';
import { requestCreate } from './request-create.ts';
import { requestList } from './request-list.ts';

/** Every command, in the order of the help. */
export const COMMANDS: readonly CliCommand[] = [
  importRegisterFile,
  importPostcodeFile,
  registerShow,
  registerDiff,
  registerMakeCurrent,
  registerSetting,
  matchRequest,
  requestCreate,
  requestList,
  listCreate,
  listShow,
  listReplay,
  devToken,
];

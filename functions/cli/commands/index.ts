import type { CliCommand } from '../command.ts';
import { auditVerify } from './audit-verify.ts';
import { backupExport } from './backup-export.ts';
import { backupRestore } from './backup-restore.ts';
import { caseloadImport } from './caseload-import.ts';
import { checkPlanFile } from './check.ts';
import { demoLoad } from './demo-load.ts';
import { demoOverlay } from './demo-overlay.ts';

import { forecastPlans } from './forecast.ts';
import { importBoundariesFile } from './import-boundaries.ts';
import { importPostcodeFile } from './import-postcodes.ts';
import { importPracticeFile } from './import-practice.ts';
import { importRegisterFile } from './import-register.ts';
import { listBulk } from './list-bulk.ts';
import { listCreate } from './list-create.ts';
import { listReplay } from './list-replay.ts';
import { listShow } from './list-show.ts';
import { listingRebuild } from './listing-rebuild.ts';
import { matchRequest } from './match.ts';
import { memberAdd } from './member-add.ts';
import { planRound } from './plan.ts';
import { policyPublish } from './policy-publish.ts';
import { policyShow } from './policy-show.ts';
import { registerDiff } from './register-diff.ts';
import { registerMakeCurrent } from './register-make-current.ts';
import { registerSetting } from './register-setting.ts';
import { registerShow } from './register-show.ts';
import { requestCreate } from './request-create.ts';
import { requestList } from './request-list.ts';
import { riskOfPlan } from './risk.ts';
import { shareCostsOf } from './share-costs.ts';
import { token } from './token.ts';

/** Every command, in the order of the help. */
export const COMMANDS: readonly CliCommand[] = [
  importRegisterFile,
  importPostcodeFile,
  importPracticeFile,
  importBoundariesFile,
  registerShow,
  registerDiff,
  registerMakeCurrent,
  registerSetting,
  matchRequest,
  requestCreate,
  requestList,
  caseloadImport,
  listBulk,
  listCreate,
  listShow,
  listReplay,
  planRound,
  checkPlanFile,
  shareCostsOf,
  riskOfPlan,
  forecastPlans,
  auditVerify,
  backupExport,
  backupRestore,
  demoLoad,
  demoOverlay,
  policyShow,
  policyPublish,
  token,
  memberAdd,
  listingRebuild,
];

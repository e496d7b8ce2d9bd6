// One file of tests for vitest, so that each stage is synthesised once for all of them.
import './data-stack.ts';
import './service-stack.ts';
import './workers.ts';
import './observability.ts';
import './permissions.ts';
import './travel.ts';
import './notify.ts';
import './nag.ts';
import './docs.ts';
import './restored-table.ts';

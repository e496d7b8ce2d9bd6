// One file of tests for vitest, so that each stage is synthesised once for all of them.
import './data-stack.ts';
import './service-stack.ts';
import './planner.ts';
import './permissions.ts';
import './nag.ts';

import fc from 'fast-check';

/** 100 runs each in `npm test`, 1,000 in `npm run test:full`; the seed is printed by fast-check on a failure. */
fc.configureGlobal({ numRuns: process.env.FULL === '1' ? 1_000 : 100 });

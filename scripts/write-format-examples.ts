import { writeFileSync } from 'node:fs';
import { demoRound } from '../demo/round/demo-round.ts';

writeFileSync('docs/formats/examples/demo-round.json', `${JSON.stringify(demoRound(), null, 2)}\n`);

// node scripts/weights.mjs [model …]: trains the networks whose weights are shipped, and writes them into
// test-results/, from where `node scripts/datasets.mjs models/scene-classifier` packs them.
import { run } from '../build/run.mjs';

await run('harness/weights.ts', process.argv.slice(2));

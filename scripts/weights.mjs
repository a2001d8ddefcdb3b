// node scripts/weights.mjs [model …]: trains the networks whose weights are shipped and writes the weights to
// test-results/; `node scripts/datasets.mjs models/scene-classifier` packs them from there.
import { run } from '../build/run.mjs';

await run('harness/weights.ts', process.argv.slice(2));

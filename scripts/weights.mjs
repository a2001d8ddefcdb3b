// node scripts/weights.mjs: trains the networks whose weights are shipped, and writes them into test-results/, from
// where `node scripts/datasets.mjs models/scene-classifier` packs them.
import { startVitest } from 'vitest/node';

await startVitest('test', [], {
  project: ['weights'],
  reporters: [['default', { summary: false }]],
  disableConsoleIntercept: true,
  watch: false,
});

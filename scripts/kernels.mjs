// npm run kernels [-- demo or bench task …]: the kernels that they reach, who serves each, and what it costs.
import { run } from '../build/run.mjs';

await run('bench/kernels.ts', process.argv.slice(2));

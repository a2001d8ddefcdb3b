// npm run kernels [-- demo or bench task …]: lists the kernels used, their implementation and their time.
import { run } from '../build/run.mjs';

await run('bench/kernels.ts', process.argv.slice(2));

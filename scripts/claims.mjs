// npm run claims [-- demo …]: measures the claims of the notes on all seeds and writes claims.json.
import { run } from '../build/run.mjs';

await run('harness/measure.ts', process.argv.slice(2));

// npm run claims [-- demo …]: measures what the notes claim, over five seeds, and writes claims.json.
import { run } from '../build/run.mjs';

await run('harness/measure.ts', process.argv.slice(2));

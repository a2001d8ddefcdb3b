// npm run claims [-- demo …]: measures what the notes claim, over five seeds, and writes claims.json.
import { startVitest } from 'vitest/node';

await startVitest([], {
  project: ['claims'],
  provide: { demos: process.argv.slice(2) },
  reporters: [['default', { summary: false }]],
  disableConsoleIntercept: true,
  watch: false,
});

// npm run kernels [-- demo or bench task …]: the kernels that they reach, who serves each, and what it costs.
import { startVitest } from 'vitest/node';

await startVitest([], {
  project: ['kernels'],
  provide: { subjects: process.argv.slice(2) },
  reporters: [['default', { summary: false }]],
  disableConsoleIntercept: true,
  watch: false,
});

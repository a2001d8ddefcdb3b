import { run } from '../run.ts';

run().then(
  (outcome) => self.postMessage({ outcome }),
  (error: unknown) => self.postMessage({ error: (error as Error).stack }),
);

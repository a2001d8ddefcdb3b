import { expect, it } from 'vitest';
import { grow, shown } from './grow.ts';

// growth.json, the drawing on the home page, is the result of this run. After a change of the demo, update it with
// npx vitest run --project node src/brand --update
it('the home page shows what the triplet demo does', async () => {
  await expect(JSON.stringify(await grow(shown))).toMatchFileSnapshot('growth.json');
});

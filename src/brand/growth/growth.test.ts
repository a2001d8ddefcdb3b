import { expect, it } from 'vitest';
import { grow, shown } from './grow.ts';

// growth.json, the picture on the home page, is what this run gives. Where the demo has changed it is made anew by
// npx vitest run --project node src/brand --update
it('the home page shows what the triplet demo does', async () => {
  await expect(JSON.stringify(await grow(shown))).toMatchFileSnapshot('growth.json');
});

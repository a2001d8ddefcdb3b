import { brokenLinks, linksOf } from './links.ts';
import { pages } from './pages.ts';
import { expect, test } from './site.ts';

test('every internal link and anchor leads somewhere', async ({ page, site }) => {
  expect(await brokenLinks(page, site, pages)).toEqual([]);
});

test('an id occurs once on a page', async ({ page, site }) => {
  for (const path of pages) {
    const { ids } = await linksOf(page, site + path);
    expect(
      ids.filter((id, i) => ids.indexOf(id) !== i),
      path,
    ).toEqual([]);
  }
});

test('the sitemap lists the pages that are for readers', async ({ request }) => {
  const listed = async (path: string) => {
    const text = await (await request.get(path)).text();
    return [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) =>
      new URL(url!).pathname.slice(1),
    );
  };
  const parts = await Promise.all((await listed('sitemap-index.xml')).map(listed));
  const wanted = pages.filter((path) => !/^(embed|source)\//.test(path));
  expect(parts.flat().sort()).toEqual(wanted);
});

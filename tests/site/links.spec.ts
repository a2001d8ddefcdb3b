import { pages } from './pages.ts';
import { expect, test } from './site.ts';

interface Found {
  ids: string[];
  /** Addresses as written, whatever they lead to. */
  links: string[];
}

/** What the HTML of a page names, read by a real parser. */
const read = (html: string): Found => {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const all = (name: string) =>
    [...page.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name)!);
  const preview = page.querySelector('meta[property="og:image"]')?.getAttribute('content');
  return {
    ids: all('id'),
    links: [...all('href'), ...all('src'), ...(preview ? [preview] : [])],
  };
};

test('every internal link and anchor leads somewhere', async ({ page, request, site }) => {
  test.setTimeout(180_000);
  const found = new Map<string, Found>();
  for (const path of pages)
    found.set(`/${path}`, await page.evaluate(read, await (await request.get(path)).text()));

  const built = new URL(
    found.get('/')!.links.find((link) => /^https?:/.test(link)) ?? site, // canonical: the address that the build was told
  ).origin;
  const here = new URL(site).origin;
  const statuses = new Map<string, number>();
  const broken: string[] = [];
  for (const [path, { links }] of found)
    for (const link of new Set(links)) {
      const target = new URL(link, `${here}${path}`);
      if (target.origin !== here && target.origin !== built) continue;
      const { pathname, hash } = target;
      if (!statuses.has(pathname))
        statuses.set(pathname, (await request.get(here + pathname)).status());
      const anchored =
        hash === '' || found.get(pathname)?.ids.includes(decodeURIComponent(hash.slice(1)));
      if (statuses.get(pathname) !== 200 || !anchored) broken.push(`${path} → ${link}`);
    }
  expect(broken).toEqual([]);
});

test('an id stands once on a page', async ({ page, request }) => {
  for (const path of pages) {
    const { ids } = await page.evaluate(read, await (await request.get(path)).text());
    expect(
      ids.filter((id, i) => ids.indexOf(id) !== i),
      path,
    ).toEqual([]);
  }
});

test('the sitemap lists the pages that are for readers, and they exist', async ({ request }) => {
  const index = await (await request.get('sitemap-index.xml')).text();
  const parts = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, url]) => new URL(url!).pathname,
  );
  const listed: string[] = [];
  for (const part of parts) {
    const text = await (await request.get(part.slice(1))).text();
    listed.push(
      ...[...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) =>
        new URL(url!).pathname.slice(1),
      ),
    );
  }
  const wanted = pages.filter((path) => !/^(embed|source)\//.test(path));
  expect(listed.sort()).toEqual(wanted);
});

import type { Page } from '@playwright/test';

export interface Links {
  ids: string[];
  /** Addresses as written. */
  links: string[];
  /** The address that the build was told for this page. */
  canonical: string | undefined;
}

/** Links and ids in a page's HTML, read by a real parser. */
export async function linksOf(page: Page, address: string): Promise<Links> {
  const html = await (await page.request.get(address)).text();
  return page.evaluate((html) => {
    const there = new DOMParser().parseFromString(html, 'text/html');
    const all = (name: string) =>
      [...there.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name)!);
    const preview = there.querySelector('meta[property="og:image"]')?.getAttribute('content');
    return {
      ids: all('id'),
      links: [...all('href'), ...all('src'), ...(preview ? [preview] : [])],
      canonical: there.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? undefined,
    };
  }, html);
}

/** Every internal link without a target page, file or anchor: `page → link`. */
export async function brokenLinks(page: Page, site: string, paths: string[]): Promise<string[]> {
  const found = new Map<string, Links>();
  for (const path of paths) {
    const address = new URL(path, site);
    found.set(address.pathname, await linksOf(page, address.href));
  }
  const told = [...found.values()].find(({ canonical }) => canonical)?.canonical ?? site;
  const ours = [new URL(site).origin, new URL(told).origin];
  const exists = new Map<string, boolean>();
  const broken: string[] = [];
  for (const [path, { links }] of found)
    for (const link of new Set(links)) {
      const { origin, pathname, hash } = new URL(link, new URL(path, site));
      if (!ours.includes(origin)) continue;
      if (!exists.has(pathname))
        exists.set(pathname, (await page.request.get(new URL(pathname, site).href)).ok());
      const anchor = decodeURIComponent(hash.slice(1));
      if (!exists.get(pathname) || (anchor && !found.get(pathname)?.ids.includes(anchor)))
        broken.push(`${path} → ${link}`);
    }
  return broken;
}

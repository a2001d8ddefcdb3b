import type { Lang } from '../i18n/text.ts';

/** The base path of the site, percent-encoded; begins and ends with a slash. */
export const base = new URL(import.meta.env.BASE_URL.replace(/\/?$/, '/'), 'http://localhost')
  .pathname;

/** An address on this site: `at('ja', 'glossary')` → `/base/ja/glossary/`. */
export const at = (...segments: readonly string[]): string =>
  base + segments.map((segment) => `${segment}/`).join('');

/** The same with the host, for links outside the page. */
export const absolute = (path: string, site: URL | undefined): string =>
  new URL(path, site ?? 'http://localhost').href;

/** Addresses of all kinds of pages. */
export const home = (lang: Lang) => at(lang);
export const note = (lang: Lang, slug: string) => at(lang, slug);
export const glossary = (lang: Lang) => at(lang, 'glossary');
export const about = (lang: Lang) => at(lang, 'about');

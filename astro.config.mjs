import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { addressOf } from './harness/address.mjs';
import { content } from './build/content.mjs';
import { kernels } from './build/kernels.mjs';
import { worker } from './build/engine.mjs';
import { lazyStyles } from './build/lazy-styles.mjs';
import { policy } from './build/policy.mjs';

// A static host may serve the site below any path: BASE_PATH=/notes/ SITE_URL=https://example.org npm run build
const { site, base } = addressOf(process.env);

/** The twins of a page, and for readers of neither language the same addresses that the page's head names. */
function twins(item) {
  const start = new URL(base, site).href;
  const [, lang, rest] = /^(ja|en)\/(.*)$/.exec(item.url.slice(start.length)) ?? [];
  if (!lang) return item;
  const anyone = rest === '' ? start : `${start}en/${rest}`;
  const links = ['ja', 'en'].map((one) => ({ lang: one, url: `${start}${one}/${rest}` }));
  return { ...item, links: [...links, { lang: 'x-default', url: anyone }] };
}

/** Every browser that can run a demo reads woff2; without this the build would carry each font three times. */
const woff2Only = {
  name: 'katex-woff2-only',
  enforce: 'pre',
  transform: {
    filter: { id: /katex[^/]*\.css/ },
    handler: (css) => css.replace(/,url\([^)]+\.(?:woff|ttf)\) format\("\w+"\)/g, ''),
  },
};

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  integrations: [
    sitemap({ filter: (page) => !/\/(?:embed|source)\//.test(page), serialize: twins }),
    lazyStyles,
    policy,
  ],
  vite: {
    plugins: [kernels(), woff2Only, content],
    worker,
    build: {
      // Data and wasm are fetched by URL in a worker; none of them may turn into a data: URL. The few lines of
      // script that a theme switch needs are no file of their own.
      assetsInlineLimit: (file, content) => file.endsWith('.js') && content.length < 1024,
    },
  },
});

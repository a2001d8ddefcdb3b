import { defineConfig } from 'astro/config';

// A static host may serve the site below any path: BASE_PATH=/notes/ SITE_URL=https://example.org npm run build
export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  base: process.env.BASE_PATH ?? '/',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  vite: {
    worker: { format: 'es' },
    // Data and wasm are fetched by URL in a worker; none of them may turn into a data: URL.
    build: { assetsInlineLimit: 0 },
  },
});

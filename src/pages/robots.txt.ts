import type { APIRoute } from 'astro';
import { absolute, base } from '../site/paths.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(
    `User-agent: *\nAllow: /\n\nSitemap: ${absolute(`${base}sitemap-index.xml`, site)}\n`,
  );

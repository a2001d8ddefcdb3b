import type { APIRoute, GetStaticPaths } from 'astro';
import { drawings, preview } from '../../brand/preview.ts';

export const getStaticPaths: GetStaticPaths = () =>
  Object.keys(drawings).map((name) => ({ params: { preview: name } }));

export const GET: APIRoute = async ({ params }) =>
  new Response(new Uint8Array(await preview(params.preview!)), {
    headers: { 'content-type': 'image/png' },
  });

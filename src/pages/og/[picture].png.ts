import type { APIRoute, GetStaticPaths } from 'astro';
import { drawings, picture } from '../../brand/picture.ts';

export const getStaticPaths: GetStaticPaths = () =>
  Object.keys(drawings).map((name) => ({ params: { picture: name } }));

export const GET: APIRoute = async ({ params }) =>
  new Response(new Uint8Array(await picture(params.picture!)), {
    headers: { 'content-type': 'image/png' },
  });

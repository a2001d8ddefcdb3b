/** The bytes inside a gzip file; the same in a worker, on a page and in Node. Rejects where they are damaged. */
export async function gunzip(packed: BlobPart): Promise<Uint8Array> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

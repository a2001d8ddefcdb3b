/** Decompresses gzip, in a worker, on a page or in Node. Rejects if the bytes are damaged. */
export async function gunzip(packed: BlobPart): Promise<Uint8Array> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

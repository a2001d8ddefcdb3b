/** How a data set's file is made from where it came from. `scripts/datasets.mjs` runs it. */
export interface Recipe {
  /** What to pass as the source, and where to get it. */
  source: string;
  /** From the source file's bytes to the bytes that the data set ships, before gzip. Throws if the source is not the one expected. */
  make(source: Uint8Array): Uint8Array | Promise<Uint8Array>;
}

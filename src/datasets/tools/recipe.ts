/** How a data set's files are made from where it came from. `scripts/datasets.mjs` runs it. */
export interface Recipe {
  /** What to pass as the sources, in their order, and where to get them. */
  source: string;
  /** Where the sources are once their package is installed, in the same order: absolute, or below the repository's root. */
  installed: readonly string[];
  /**
   * From the source files' bytes to the bytes of each file that the manifest lists, in its order, before gzip.
   * Throws if a source is not the one expected.
   */
  make(...sources: Uint8Array[]): Uint8Array[] | Promise<Uint8Array[]>;
}

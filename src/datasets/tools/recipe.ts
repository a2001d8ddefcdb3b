/** How a data set's files are made from its sources. Run by `scripts/datasets.mjs`. */
export interface Recipe {
  /** Describes the source files, in order, and where to get them. */
  source: string;
  /** Paths of the sources in an installed package, in the same order: absolute, or relative to the repository. */
  installed: readonly string[];
  /**
   * Turns the sources' bytes into the bytes of each file in the manifest, in its order, before gzip.
   * Throws if a source is not the expected one.
   */
  make(...sources: Uint8Array[]): Uint8Array[] | Promise<Uint8Array[]>;
}

/** An input cut into m parts, any of which can be hidden, and a model's answers to what is left of it. */
export interface Game {
  m: number;
  /** z `[n, m]`, row by row, 1 for what is kept → answers `[n]`. */
  predict: (z: Uint8Array, n: number) => Float64Array;
}

/** A model that learns, and the input whose answer is explained. */
export interface BlackBox {
  game: Game;
  learn: (rate: number) => void;
  /** On held-out data: accuracy, or R² of a number. */
  score: () => number;
  dispose: () => void;
}

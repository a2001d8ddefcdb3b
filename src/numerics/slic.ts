/**
 * SLIC superpixels: k-means of pixels by brightness and position, each centre looking only at the pixels around it.
 * R. Achanta, A. Shaji, K. Smith, A. Lucchi, P. Fua, S. Süsstrunk: SLIC Superpixels Compared to State-of-the-Art
 * Superpixel Methods. IEEE Transactions on Pattern Analysis and Machine Intelligence 34 (11), 2012, section 3.
 *
 * By + − × ÷ alone, so the same bits in every engine. Images here are grey; the paper has three channels of colour.
 */

/** Brightness row by row, `[height, width]`. */
export interface GreyImage {
  values: ArrayLike<number>;
  height: number;
  width: number;
}

/** What a centre remembers of its pixels: mean column, row and brightness. */
interface Centre {
  x: number;
  y: number;
  value: number;
}

const iterations = 10;

// #region slic
/**
 * Labels `[height, width]`, 0 … n − 1, of about k connected segments. `compactness` is the difference in brightness
 * that counts as much as a distance of one grid step S: large for squares, small for segments that follow edges.
 * Throws a RangeError if k or the compactness is not positive.
 */
export function slic(image: GreyImage, k: number, compactness: number): Int32Array {
  if (!(k >= 1 && compactness > 0)) throw new RangeError(`k ${k}, compactness ${compactness}`);
  const { values, height, width } = image;
  const S = Math.sqrt((height * width) / k);
  let centres = grid(image, k).map((centre) => lowestGradient(image, centre));
  let labels = new Int32Array(height * width);
  for (let i = 0; i < iterations; i++) {
    const D = new Float64Array(height * width).fill(Infinity);
    labels = labels.slice();
    centres.forEach(({ x, y, value }, label) => {
      for (let row = bound(y - S, height); row <= bound(y + S, height); row++)
        for (let column = bound(x - S, width); column <= bound(x + S, width); column++) {
          const at = row * width + column;
          const dc = (values[at]! - value) / compactness;
          const [dx, dy] = [(column - x) / S, (row - y) / S];
          const distance = dc * dc + dx * dx + dy * dy; // squared; the order is the same
          if (distance < D[at]!) [D[at], labels[at]] = [distance, label];
        }
    });
    centres = means(image, labels, centres);
  }
  return connected(labels, image, (height * width) / k / 4);
}
// #endregion

/** The nearest row or column of an image. */
const bound = (at: number, size: number) => Math.min(size - 1, Math.max(0, Math.round(at)));

/** About k centres on a regular grid. */
function grid({ values, height, width }: GreyImage, k: number): Centre[] {
  const rows = Math.max(1, Math.round(Math.sqrt((k * height) / width)));
  const columns = Math.max(1, Math.round(k / rows));
  return Array.from({ length: rows * columns }, (_, i) => {
    const x = bound(((i % columns) + 0.5) * (width / columns) - 0.5, width);
    const y = bound((Math.floor(i / columns) + 0.5) * (height / rows) - 0.5, height);
    return { x, y, value: values[y * width + x]! };
  });
}

/** The pixel among the 3 × 3 around a centre where brightness changes least, so that no centre begins on an edge. */
function lowestGradient({ values, height, width }: GreyImage, { x, y }: Centre): Centre {
  const value = (column: number, row: number) =>
    values[bound(row, height) * width + bound(column, width)]!;
  let best = { x, y, value: value(x, y) };
  let least = Infinity;
  for (let row = y - 1; row <= y + 1; row++)
    for (let column = x - 1; column <= x + 1; column++) {
      if (row < 0 || row >= height || column < 0 || column >= width) continue;
      const across = value(column + 1, row) - value(column - 1, row);
      const down = value(column, row + 1) - value(column, row - 1);
      const gradient = across * across + down * down;
      if (gradient >= least) continue;
      least = gradient;
      best = { x: column, y: row, value: value(column, row) };
    }
  return best;
}

/** Each centre moved to the mean of its pixels; one that has none stays. */
function means(
  { values, width }: GreyImage,
  labels: Int32Array,
  centres: readonly Centre[],
): Centre[] {
  const sums = centres.map(() => ({ x: 0, y: 0, value: 0, n: 0 }));
  labels.forEach((label, at) => {
    const sum = sums[label]!;
    sum.x += at % width;
    sum.y += Math.floor(at / width);
    sum.value += values[at]!;
    sum.n++;
  });
  return sums.map(({ x, y, value, n }, i) =>
    n === 0 ? centres[i]! : { x: x / n, y: y / n, value: value / n },
  );
}

/** Numbers every connected piece 0, 1 …; one with fewer than `least` pixels joins the piece beside its first pixel. */
function connected(
  labels: Int32Array,
  { height, width }: GreyImage,
  least: number,
): Int32Array<ArrayBuffer> {
  const found = new Int32Array(height * width).fill(-1);
  let next = 0;
  for (let start = 0; start < found.length; start++) {
    if (found[start] !== -1) continue;
    const beside = neighbours(start, height, width).find((at) => found[at] !== -1);
    const piece = [start];
    found[start] = next;
    for (const at of piece)
      for (const other of neighbours(at, height, width))
        if (found[other] === -1 && labels[other] === labels[start]) {
          found[other] = next;
          piece.push(other);
        }
    if (piece.length >= least || beside === undefined) next++;
    else for (const at of piece) found[at] = found[beside]!;
  }
  return found;
}

/** The pixels left, above, right and below of one. */
function neighbours(at: number, height: number, width: number): number[] {
  const [x, y] = [at % width, Math.floor(at / width)];
  const found: number[] = [];
  if (x > 0) found.push(at - 1);
  if (y > 0) found.push(at - width);
  if (x < width - 1) found.push(at + 1);
  if (y < height - 1) found.push(at + width);
  return found;
}

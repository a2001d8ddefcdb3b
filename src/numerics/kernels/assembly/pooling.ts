/** What training needs of pooling over windows of images [batch, height, width, channels], four channels at a time. */
import { loadSome, storeSome, zeroRow } from './row';
import { FLOAT } from './tile';

/**
 * Each window's dy goes to its largest element, the first of equals. `disjoint` says that no two windows share a
 * pixel, which spares reading what is already there.
 */
function giveToLargest(
  x: usize, dx: usize, dy: v128, rows: i32, columns: i32, pixel: usize, line: usize, count: i32, disjoint: bool,
): void {
  let largest = f32x4.splat(-Infinity);
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++)
      largest = f32x4.pmax(largest, loadSome(x + <usize>r * line + <usize>c * pixel, count));
  let open = i32x4.splat(-1);
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const offset = <usize>r * line + <usize>c * pixel;
      const hit = v128.and(open, f32x4.eq(loadSome(x + offset, count), largest));
      open = v128.andnot(open, hit);
      let g = v128.and(dy, hit);
      if (!disjoint) g = f32x4.add(g, loadSome(dx + offset, count));
      storeSome(dx + offset, g, count);
    }
  }
}

/** giveToLargest for the usual case: four pixels that no other window shares, four whole channels. */
function giveToLargestOfFour(x: usize, dx: usize, dy: v128, pixel: usize, line: usize): void {
  const x00 = v128.load(x), x01 = v128.load(x + pixel);
  const x10 = v128.load(x + line), x11 = v128.load(x + line + pixel);
  const largest = f32x4.pmax(f32x4.pmax(x00, x01), f32x4.pmax(x10, x11));
  const hit00 = f32x4.eq(x00, largest);
  const hit01 = v128.andnot(f32x4.eq(x01, largest), hit00);
  const taken = v128.or(hit00, hit01);
  const hit10 = v128.andnot(f32x4.eq(x10, largest), taken);
  const hit11 = v128.andnot(f32x4.eq(x11, largest), v128.or(taken, hit10));
  v128.store(dx, v128.and(dy, hit00));
  v128.store(dx + pixel, v128.and(dy, hit01));
  v128.store(dx + line, v128.and(dy, hit10));
  v128.store(dx + line + pixel, v128.and(dy, hit11));
}

/** The element of `from` where the window of x has its largest, the first of equals. */
function takeFromLargest(
  x: usize, from: usize, rows: i32, columns: i32, pixel: usize, line: usize, count: i32,
): v128 {
  let largest = f32x4.splat(-Infinity);
  let taken = loadSome(from, count);
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const offset = <usize>r * line + <usize>c * pixel;
      const here = loadSome(x + offset, count);
      const larger = f32x4.gt(here, largest);
      largest = v128.bitselect(here, largest, larger);
      taken = v128.bitselect(loadSome(from + offset, count), taken, larger);
    }
  }
  return taken;
}

function giveToAll(dx: usize, dy: v128, rows: i32, columns: i32, pixel: usize, line: usize, count: i32): void {
  const share = f32x4.div(dy, f32x4.splat(<f32>(rows * columns)));
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const at = dx + <usize>r * line + <usize>c * pixel;
      storeSome(at, f32x4.add(share, loadSome(at, count)), count);
    }
  }
}

/** What a pass over all windows is for. */
const MEAN_GRADIENT: i32 = 0;
const MAXIMUM_GRADIENT: i32 = 1;
const AT_MAXIMUM: i32 = 2;

/**
 * Windows of kh × kw that begin at −top, −left and are cropped to the image. `small` is [batch, oh, ow, channels]; x
 * and `large` are [batch, h, w, channels].
 * MEAN_GRADIENT: large = the gradient of mean pooling for dy = small; x is not read. MAXIMUM_GRADIENT: that of maximum
 * pooling of x. AT_MAXIMUM: small = the elements of large at the positions of the maxima of x.
 */
export function pool(
  task: i32, x: usize, small: usize, large: usize, batch: i32, h: i32, w: i32, channels: i32, oh: i32, ow: i32,
  kh: i32, kw: i32, sh: i32, sw: i32, top: i32, left: i32,
): void {
  const pixel = <usize>channels * FLOAT;
  const line = <usize>w * pixel;
  const disjoint = kh <= sh && kw <= sw;
  const tiled = kh == sh && kw == sw && oh * sh - top >= h && ow * sw - left >= w;
  if (task == MEAN_GRADIENT || (task == MAXIMUM_GRADIENT && !tiled))
    zeroRow(large, batch * h * w * channels);
  for (let b = 0; b < batch; b++) {
    for (let i = 0; i < oh; i++) {
      const y0 = max(0, i * sh - top), rows = min(h, i * sh - top + kh) - y0;
      for (let j = 0; j < ow; j++) {
        const x0 = max(0, j * sw - left), columns = min(w, j * sw - left + kw) - x0;
        let at = <usize>y0 * line + <usize>x0 * pixel;
        for (let count = channels; count > 0; count -= 4) {
          if (task == MEAN_GRADIENT) {
            giveToAll(large + at, loadSome(small, count), rows, columns, pixel, line, count);
          } else if (task == MAXIMUM_GRADIENT) {
            const dy = loadSome(small, count);
            if (count >= 4 && disjoint && rows == 2 && columns == 2)
              giveToLargestOfFour(x + at, large + at, dy, pixel, line);
            else giveToLargest(x + at, large + at, dy, rows, columns, pixel, line, count, disjoint);
          } else if (task == AT_MAXIMUM) {
            const taken =
              rows > 0 && columns > 0
                ? takeFromLargest(x + at, large + at, rows, columns, pixel, line, count)
                : f32x4.splat(0); // a window of padding alone
            storeSome(small, taken, count);
          }
          small += <usize>min(count, 4) * FLOAT;
          at += 16;
        }
      }
    }
    x += <usize>h * line;
    large += <usize>h * line;
  }
}

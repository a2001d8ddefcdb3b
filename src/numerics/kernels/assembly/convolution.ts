/**
 * Two-dimensional convolution of images [batch, height, width, channels] with filters [kh, kw, ci, co], and its
 * gradients. An image is first copied with its padding around it, so that every window lies inside; then a row of a
 * window, kw·ci floats, is contiguous, and the tile walks a window as kh such rows. Nothing is unrolled into columns.
 */
import { zeroRow } from './row';
import { ACCUMULATE, FLOAT, ROWS, WIDTH, pack, packedBytes, panelBytes, tile } from './tile';
import { correlate, pad } from './window';

/** Rows (or columns) of a padded image that so many windows of this size cover with this stride. */
function covered(outputs: i32, stride: i32, kernel: i32): i32 {
  return (outputs - 1) * stride + kernel;
}

/** Bytes of scratch that convolution and filterGradient need. */
export function convolutionBytes(ci: i32, oh: i32, ow: i32, co: i32, kh: i32, kw: i32, sh: i32, sw: i32): usize {
  const paddedBytes = <usize>(covered(oh, sh, kh) * covered(ow, sw, kw) * ci) * FLOAT;
  return paddedBytes + max(packedBytes(kh * kw * ci, co), packedBytes(oh * ow, co));
}

/**
 * y [batch, oh, ow, co] = relu?(x ∗ w + bias) for x [batch, h, w, ci]; bias [co] or 0. (top, left) is the padding
 * before the first row and column; what lies past the last is padding too.
 */
export function convolution(
  x: usize, filter: usize, bias: usize, y: usize, batch: i32, h: i32, w: i32, ci: i32, oh: i32, ow: i32, co: i32,
  kh: i32, kw: i32, sh: i32, sw: i32, top: i32, left: i32, flags: i32, scratch: usize,
): void {
  const height = covered(oh, sh, kh), width = covered(ow, sw, kw);
  const depth = kh * kw * ci;
  const bare = top == 0 && left == 0 && width == w && height <= h;
  const pixel = <usize>ci * FLOAT, outPixel = <usize>co * FLOAT;
  pack(filter, outPixel, FLOAT, bias, depth, co, scratch);
  const area = scratch + packedBytes(depth, co);
  for (let b = 0; b < batch; b++) {
    if (!bare) pad(x, h, w, ci, area, height, width, top, left);
    correlate(
      bare ? x : area, <usize>sw * pixel, <usize>(sh * width) * pixel, kh, kw * ci, <usize>(width - kw) * pixel,
      scratch, y, outPixel, <usize>ow * outPixel, ow, oh, co, flags,
    );
    x += <usize>(h * w) * pixel;
    y += <usize>(oh * ow) * outPixel;
  }
}

/**
 * The gradient of the filter: dw(kh, kw, ci, co) = Σ over images and output pixels of x at the pixel's window
 * times dy. Here the reduction runs over the output pixels, and four neighbouring floats of the window are the rows.
 */
export function filterGradient(
  x: usize, dy: usize, dw: usize, batch: i32, h: i32, w: i32, ci: i32, oh: i32, ow: i32, co: i32, kh: i32, kw: i32,
  sh: i32, sw: i32, top: i32, left: i32, scratch: usize,
): void {
  const height = covered(oh, sh, kh), width = covered(ow, sw, kw);
  const bare = top == 0 && left == 0 && width == w && height <= h;
  const pixel = <usize>ci * FLOAT, outPixel = <usize>co * FLOAT;
  const area = scratch + packedBytes(oh * ow, co);
  const step = <usize>sw * pixel;
  const jump = <usize>(sh * width - ow * sw) * pixel;
  zeroRow(dw, kh * kw * ci * co);
  for (let b = 0; b < batch; b++) {
    if (!bare) pad(x, h, w, ci, area, height, width, top, left);
    pack(dy, outPixel, FLOAT, 0, oh * ow, co, scratch);
    let panel = scratch;
    for (let j = 0; j < co; j += WIDTH) {
      for (let i = 0; i < kh; i++) {
        const row = (bare ? x : area) + <usize>(i * width) * pixel;
        tile(
          row, FLOAT, 2 * FLOAT, 3 * FLOAT, ROWS * FLOAT, step, jump, oh, ow, panel,
          dw + <usize>(i * kw * ci * co + j) * FLOAT, outPixel, kw * ci, co - j, ACCUMULATE,
        );
      }
      panel += panelBytes(oh * ow);
    }
    x += <usize>(h * w) * pixel;
    dy += <usize>(oh * ow) * outPixel;
  }
}

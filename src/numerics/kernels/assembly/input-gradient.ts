/** The gradient of a convolution's input, for any strides. */
import { zeroRow } from './row';
import { FLOAT, PANEL_ROW, WIDTH, packHead, packRow, packedBytes } from './tile';
import { correlate, pad } from './window';

/**
 * The filter as the input's gradient sees it, for the input pixels whose phase is (py, px): the taps py, py + sh, …
 * and px, px + sw, … in reverse order, with outputs in place of inputs: [ny, nx, co, ci], packed.
 */
function packPhase(
  filter: usize, kw: i32, ci: i32, co: i32, py: i32, px: i32, ny: i32, nx: i32, sh: i32, sw: i32, to: usize,
): void {
  for (let j = 0; j < ci; j += WIDTH) {
    packHead(0, 0, to);
    to += PANEL_ROW;
    for (let y = ny - 1; y >= 0; y--) {
      for (let x = nx - 1; x >= 0; x--) {
        const tap = (py + y * sh) * kw + px + x * sw;
        // Column n of the panel is input channel j + n; its row is an output channel.
        let from = filter + <usize>((tap * ci + j) * co) * FLOAT;
        for (let c = 0; c < co; c++) {
          packRow(from, <usize>co * FLOAT, ci - j, to);
          from += FLOAT;
          to += PANEL_ROW;
        }
      }
    }
  }
}

/** Taps of a filter of `size` that an input of this phase meets. */
function taps(size: i32, phase: i32, stride: i32): i32 {
  return (size - phase + stride - 1) / stride;
}

/** Rows (or columns) of dy padded widely enough for every input pixel's taps. */
function paddedSize(outputs: i32, inputs: i32, before: i32, size: i32, stride: i32): i32 {
  return taps(size, 0, stride) - 1 + max(outputs, (inputs - 1 + before) / stride + 1);
}

/** Bytes of scratch that inputGradient needs. */
export function inputGradientBytes(
  h: i32, w: i32, ci: i32, oh: i32, ow: i32, co: i32, kh: i32, kw: i32, sh: i32, sw: i32, top: i32, left: i32,
): usize {
  const pixels = paddedSize(oh, h, top, kh, sh) * paddedSize(ow, w, left, kw, sw);
  return (
    packedBytes(taps(kh, 0, sh) * taps(kw, 0, sw) * co, ci) * <usize>(sh * sw) +
    <usize>(pixels * co) * FLOAT
  );
}

/**
 * The gradient of the input: dx at row r is Σ of dy at row (r + top − k) / sh over those k that divide. Those are
 * every sh-th tap, the same ones for every sh-th row: so each phase of rows and columns is a convolution of dy of
 * its own, with stride 1 and the reversed taps, and no multiplication by a zero that striding would put in.
 */
export function inputGradient(
  dy: usize, filter: usize, dx: usize, batch: i32, h: i32, w: i32, ci: i32, oh: i32, ow: i32, co: i32, kh: i32,
  kw: i32, sh: i32, sw: i32, top: i32, left: i32, scratch: usize,
): void {
  const before = taps(kh, 0, sh) - 1, beforeX = taps(kw, 0, sw) - 1;
  const height = paddedSize(oh, h, top, kh, sh), width = paddedSize(ow, w, left, kw, sw);
  const phaseBytes = packedBytes((before + 1) * (beforeX + 1) * co, ci);
  const area = scratch + <usize>(sh * sw) * phaseBytes;
  const pixel = <usize>ci * FLOAT, outPixel = <usize>co * FLOAT;
  for (let py = 0; py < sh; py++)
    for (let px = 0; px < sw; px++)
      if (py < kh && px < kw)
        packPhase(
          filter, kw, ci, co, py, px, taps(kh, py, sh), taps(kw, px, sw), sh, sw,
          scratch + <usize>(py * sw + px) * phaseBytes,
        );
  // Rows that no window covers, or no tap of their phase, have no gradient.
  if (kh < sh || kw < sw) zeroRow(dx, batch * h * w * ci);
  for (let b = 0; b < batch; b++) {
    pad(dy, oh, ow, co, area, height, width, before, beforeX);
    for (let py = 0; py < min(sh, kh); py++) {
      const ny = taps(kh, py, sh);
      // The first row r ≥ 0 of this phase: r + top = q·sh + py.
      const q = max(0, (top - py + sh - 1) / sh);
      const r = q * sh + py - top;
      for (let px = 0; px < min(sw, kw); px++) {
        const nx = taps(kw, px, sw);
        const qx = max(0, (left - px + sw - 1) / sw);
        const s = qx * sw + px - left;
        if (r >= h || s >= w) continue;
        const start =
          area + <usize>((q - ny + 1 + before) * width + qx - nx + 1 + beforeX) * outPixel;
        correlate(
          start, outPixel, <usize>width * outPixel, ny, nx * co, <usize>(width - nx) * outPixel,
          scratch + <usize>(py * sw + px) * phaseBytes, dx + <usize>(r * w + s) * pixel, <usize>sw * pixel,
          <usize>(sh * w) * pixel, (w - s + sw - 1) / sw, (h - r + sh - 1) / sh, ci, 0,
        );
      }
    }
    dy += <usize>(oh * ow) * outPixel;
    dx += <usize>(h * w) * pixel;
  }
}

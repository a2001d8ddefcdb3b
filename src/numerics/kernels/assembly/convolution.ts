/**
 * Two-dimensional convolution of pictures [batch, height, width, channels] with filters [kh, kw, ci, co], and its
 * gradients. A picture is first framed with its padding, so that every window lies inside; then a row of a window,
 * kw·ci floats, is contiguous, and the tile walks a window as kh such rows. Nothing is unrolled into columns.
 */
import { copyRow, zeroRow } from './row';
import {
  ACCUMULATE,
  FLOAT,
  ROWS,
  WIDTH,
  pack,
  packHead,
  packedBytes,
  panelBytes,
  tile,
} from './tile';

/**
 * A picture [height, width, channels] cut and filled up with zeros to [toHeight, toWidth, channels]; its first pixel
 * goes to (top, left).
 */
export function frame(
  x: usize,
  height: i32,
  width: i32,
  channels: i32,
  to: usize,
  toHeight: i32,
  toWidth: i32,
  top: i32,
  left: i32,
): void {
  const copied = min(width, toWidth - left);
  const right = toWidth - left - copied;
  for (let row = -top; row < toHeight - top; row++) {
    if (row < 0 || row >= height) {
      zeroRow(to, toWidth * channels);
    } else {
      const start = to + <usize>(left * channels) * FLOAT;
      zeroRow(to, left * channels);
      copyRow(start, x + <usize>(row * width * channels) * FLOAT, copied * channels);
      zeroRow(start + <usize>(copied * channels) * FLOAT, right * channels);
    }
    to += <usize>(toWidth * channels) * FLOAT;
  }
}

/**
 * C(y, x, ·) = windows of A times the panels, for ny × nx output pixels of `columns` channels. The window of (y, x)
 * begins at a + y·aY + x·aX and has `outer` rows of `inner` floats, `jump` bytes between them; its result goes to
 * c + y·cY + x·cX.
 */
function correlate(
  a: usize,
  aX: usize,
  aY: usize,
  outer: i32,
  inner: i32,
  jump: usize,
  panels: usize,
  c: usize,
  cX: usize,
  cY: usize,
  nx: i32,
  ny: i32,
  columns: i32,
  flags: i32,
): void {
  const aWrap = aY - <usize>nx * aX;
  // Where output pixels follow each other without a gap, a tile may run on into the next row.
  const contiguous = cY == <usize>nx * cX;
  const lines = contiguous ? 1 : ny;
  const length = contiguous ? nx * ny : nx;
  for (let j = 0; j < columns; j += WIDTH) {
    for (let line = 0; line < lines; line++) {
      let window = a + <usize>line * aY;
      let out = c + <usize>line * cY + <usize>j * FLOAT;
      let x = 0;
      for (let p = 0; p < length; p += ROWS) {
        const rows = min(ROWS, length - p);
        const first = window;
        // Offsets of the other three windows; past the end they repeat the one before.
        if (++x == nx) {
          x = 0;
          window += aWrap;
        }
        window += aX;
        const a1 = rows > 1 ? window - first : 0;
        if (++x == nx) {
          x = 0;
          window += aWrap;
        }
        window += aX;
        const a2 = rows > 2 ? window - first : a1;
        if (++x == nx) {
          x = 0;
          window += aWrap;
        }
        window += aX;
        const a3 = rows > 3 ? window - first : a2;
        if (++x == nx) {
          x = 0;
          window += aWrap;
        }
        window += aX;
        tile(
          first,
          a1,
          a2,
          a3,
          FLOAT,
          jump,
          outer,
          inner,
          panels,
          out,
          cX,
          rows,
          columns - j,
          flags,
        );
        out += ROWS * cX;
      }
    }
    panels += panelBytes(outer * inner);
  }
}

/** Floats in a frame from which oh × ow windows of kh × kw are cut with the given strides. */
function framed(outputs: i32, stride: i32, kernel: i32): i32 {
  return (outputs - 1) * stride + kernel;
}

/** Bytes of scratch that convolution and filterGradient need. */
export function convolutionBytes(
  ci: i32,
  oh: i32,
  ow: i32,
  co: i32,
  kh: i32,
  kw: i32,
  sh: i32,
  sw: i32,
): usize {
  const frameBytes = <usize>(framed(oh, sh, kh) * framed(ow, sw, kw) * ci) * FLOAT;
  return frameBytes + max(packedBytes(kh * kw * ci, co), packedBytes(oh * ow, co));
}

/**
 * y [batch, oh, ow, co] = relu?(x ∗ w + bias) for x [batch, h, w, ci]; bias [co] or 0. (top, left) is the padding
 * before the first row and column; what lies past the last is padding too.
 */
export function convolution(
  x: usize,
  filter: usize,
  bias: usize,
  y: usize,
  batch: i32,
  h: i32,
  w: i32,
  ci: i32,
  oh: i32,
  ow: i32,
  co: i32,
  kh: i32,
  kw: i32,
  sh: i32,
  sw: i32,
  top: i32,
  left: i32,
  flags: i32,
  scratch: usize,
): void {
  const height = framed(oh, sh, kh),
    width = framed(ow, sw, kw);
  const depth = kh * kw * ci;
  const bare = top == 0 && left == 0 && width == w && height <= h;
  const pixel = <usize>ci * FLOAT,
    outPixel = <usize>co * FLOAT;
  pack(filter, outPixel, FLOAT, bias, depth, co, scratch);
  const area = scratch + packedBytes(depth, co);
  for (let b = 0; b < batch; b++) {
    if (!bare) frame(x, h, w, ci, area, height, width, top, left);
    correlate(
      bare ? x : area,
      <usize>sw * pixel,
      <usize>(sh * width) * pixel,
      kh,
      kw * ci,
      <usize>(width - kw) * pixel,
      scratch,
      y,
      outPixel,
      <usize>ow * outPixel,
      ow,
      oh,
      co,
      flags,
    );
    x += <usize>(h * w) * pixel;
    y += <usize>(oh * ow) * outPixel;
  }
}

/**
 * The gradient of the filter: dw(kh, kw, ci, co) = Σ over pictures and output pixels of x at the pixel's window
 * times dy. Here the reduction runs over the output pixels, and four neighbouring floats of the window are the rows.
 */
export function filterGradient(
  x: usize,
  dy: usize,
  dw: usize,
  batch: i32,
  h: i32,
  w: i32,
  ci: i32,
  oh: i32,
  ow: i32,
  co: i32,
  kh: i32,
  kw: i32,
  sh: i32,
  sw: i32,
  top: i32,
  left: i32,
  scratch: usize,
): void {
  const height = framed(oh, sh, kh),
    width = framed(ow, sw, kw);
  const bare = top == 0 && left == 0 && width == w && height <= h;
  const pixel = <usize>ci * FLOAT,
    outPixel = <usize>co * FLOAT;
  const area = scratch + packedBytes(oh * ow, co);
  const step = <usize>sw * pixel;
  const jump = <usize>(sh * width - ow * sw) * pixel;
  zeroRow(dw, kh * kw * ci * co);
  for (let b = 0; b < batch; b++) {
    if (!bare) frame(x, h, w, ci, area, height, width, top, left);
    pack(dy, outPixel, FLOAT, 0, oh * ow, co, scratch);
    let panel = scratch;
    for (let j = 0; j < co; j += WIDTH) {
      for (let i = 0; i < kh; i++) {
        const row = (bare ? x : area) + <usize>(i * width) * pixel;
        for (let m = 0; m < kw * ci; m += ROWS) {
          const rows = min(ROWS, kw * ci - m);
          tile(
            row + <usize>m * FLOAT,
            rows > 1 ? 4 : 0,
            rows > 2 ? 8 : 0,
            rows > 3 ? 12 : 0,
            step,
            jump,
            oh,
            ow,
            panel,
            dw + <usize>((i * kw * ci + m) * co + j) * FLOAT,
            outPixel,
            rows,
            co - j,
            ACCUMULATE,
          );
        }
      }
      panel += panelBytes(oh * ow);
    }
    x += <usize>(h * w) * pixel;
    dy += <usize>(oh * ow) * outPixel;
  }
}

/**
 * The filter as the input's gradient sees it, for the input pixels whose phase is (py, px): the taps py, py + sh, …
 * and px, px + sw, … in reverse order, with outputs in the place of inputs: [ny, nx, co, ci], packed.
 */
function packPhase(
  filter: usize,
  kw: i32,
  ci: i32,
  co: i32,
  py: i32,
  px: i32,
  ny: i32,
  nx: i32,
  sh: i32,
  sw: i32,
  to: usize,
): void {
  for (let j = 0; j < ci; j += WIDTH) {
    packHead(0, 0, to);
    to += 32;
    for (let y = ny - 1; y >= 0; y--) {
      for (let x = nx - 1; x >= 0; x--) {
        const tap = (py + y * sh) * kw + px + x * sw;
        // Column n of the panel is input channel j + n; its row is an output channel.
        let from = filter + <usize>((tap * ci + j) * co) * FLOAT;
        packTransposed(from, <usize>co * FLOAT, co, ci - j, to);
        to += <usize>co * 32;
      }
    }
  }
}

/** `depth` rows of a panel, row k column n from from + n·columnStep + 4·k. */
function packTransposed(from: usize, columnStep: usize, depth: i32, columns: i32, to: usize): void {
  for (let n = 0; n < WIDTH; n++) {
    let cell = to;
    for (let k = 0; k < depth; k++) {
      store<f32>(cell, n < columns ? load<f32>(from + <usize>k * FLOAT) : 0);
      cell += 32;
    }
    to += FLOAT;
    if (n < columns) from += columnStep;
  }
}

/** Taps of a filter of `size` that an input of this phase meets. */
function taps(size: i32, phase: i32, stride: i32): i32 {
  return (size - phase + stride - 1) / stride;
}

/** Rows (or columns) of dy with a frame wide enough for every input pixel's taps. */
function outerFrame(outputs: i32, inputs: i32, before: i32, size: i32, stride: i32): i32 {
  return taps(size, 0, stride) - 1 + max(outputs, (inputs - 1 + before) / stride + 1);
}

/** Bytes of scratch that inputGradient needs. */
export function inputGradientBytes(
  h: i32,
  w: i32,
  ci: i32,
  oh: i32,
  ow: i32,
  co: i32,
  kh: i32,
  kw: i32,
  sh: i32,
  sw: i32,
  top: i32,
  left: i32,
): usize {
  const pixels = outerFrame(oh, h, top, kh, sh) * outerFrame(ow, w, left, kw, sw);
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
  dy: usize,
  filter: usize,
  dx: usize,
  batch: i32,
  h: i32,
  w: i32,
  ci: i32,
  oh: i32,
  ow: i32,
  co: i32,
  kh: i32,
  kw: i32,
  sh: i32,
  sw: i32,
  top: i32,
  left: i32,
  scratch: usize,
): void {
  const before = taps(kh, 0, sh) - 1,
    beforeX = taps(kw, 0, sw) - 1;
  const height = outerFrame(oh, h, top, kh, sh),
    width = outerFrame(ow, w, left, kw, sw);
  const phaseBytes = packedBytes((before + 1) * (beforeX + 1) * co, ci);
  const area = scratch + <usize>(sh * sw) * phaseBytes;
  const pixel = <usize>ci * FLOAT,
    outPixel = <usize>co * FLOAT;
  for (let py = 0; py < sh; py++)
    for (let px = 0; px < sw; px++)
      if (py < kh && px < kw)
        packPhase(
          filter,
          kw,
          ci,
          co,
          py,
          px,
          taps(kh, py, sh),
          taps(kw, px, sw),
          sh,
          sw,
          scratch + <usize>(py * sw + px) * phaseBytes,
        );
  // Rows that no window covers, or no tap of their phase, have no gradient.
  if (kh < sh || kw < sw) zeroRow(dx, batch * h * w * ci);
  for (let b = 0; b < batch; b++) {
    frame(dy, oh, ow, co, area, height, width, before, beforeX);
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
          start,
          outPixel,
          <usize>width * outPixel,
          ny,
          nx * co,
          <usize>(width - nx) * outPixel,
          scratch + <usize>(py * sw + px) * phaseBytes,
          dx + <usize>(r * w + s) * pixel,
          <usize>sw * pixel,
          <usize>(sh * w) * pixel,
          (w - s + sw - 1) / sw,
          (h - r + sh - 1) / sh,
          ci,
          0,
        );
      }
    }
    dy += <usize>(oh * ow) * outPixel;
    dx += <usize>(h * w) * pixel;
  }
}

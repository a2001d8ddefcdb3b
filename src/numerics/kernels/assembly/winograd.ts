/**
 * Winograd's convolution for filters of 3 × 3 with stride 1, F(2×2, 3×3) of Lavin & Gray 2016: 2 × 2 outputs from
 * 4 × 4 inputs with 16 multiplications instead of 36. In one dimension y = Aᵀ[(G g) ⊙ (Bᵀ d)] for a filter g of
 * 3, an input d of 4 and an output y of 2; in two, each transform is done along both axes. For each of the 16 points
 * the sum over channels is then a product [tiles, ci] · [ci, co].
 *
 * Its derivative by g is Gᵀ[(A dy) ⊙ (Bᵀ d)], which gives the filter's gradient with as few multiplications; the
 * input's is a convolution of dy with the rotated filter.
 */
import { product } from './matmul';
import { loadSome, storeSome, zeroRow } from './row';
import { FLOAT, RELU, packedBytes, panelBytes } from './tile';
import { filterLine, outputTile } from './winograd-transforms';
import {
  BLOCK, POINTS, TEMPORARY, VECTOR, blockBytes, paddedBytes, inPanels, tilesAlong, transformInputs, whole,
} from './winograd-tiles';

/** Room for a filter [9, ci, co], transformed and packed into panels at each point. */
function filterBytes(ci: i32, co: i32): usize {
  return POINTS * packedBytes(ci, co);
}

function transformFilter(filter: usize, ci: i32, co: i32, to: usize, temporary: usize): void {
  const point = packedBytes(ci, co);
  const tap = <usize>(ci * co) * FLOAT;
  zeroRow(to, <i32>(filterBytes(ci, co) / FLOAT));
  for (let k = 0; k < ci; k++) {
    for (let c = 0; c < co; c += 4) {
      const g = filter + <usize>(k * co + c) * FLOAT;
      const count = co - c;
      for (let i: usize = 0; i < 3; i++) {
        const row = g + 3 * i * tap;
        filterLine(
          loadSome(row, count), loadSome(row + tap, count), loadSome(row + 2 * tap, count),
          temporary + 4 * i * VECTOR, VECTOR,
        );
      }
      const panel = to + inPanels(ci, k, c);
      for (let j: usize = 0; j < 4; j++) {
        const column = temporary + j * VECTOR;
        filterLine(
          v128.load(column), v128.load(column, 4 * VECTOR), v128.load(column, 8 * VECTOR),
          panel + j * point, 4 * point,
        );
      }
    }
  }
}

/** y = relu?(Aᵀ m A + bias) of as many tiles, m being [points, tiles, channels]. */
function transformOutputs(
  first: i32, count: i32, m: usize, bias: usize, y: usize, oh: i32, ow: i32, channels: i32, flags: i32,
  temporary: usize,
): void {
  const across = tilesAlong(ow), perImage = tilesAlong(oh) * across;
  const pixel = <usize>channels * FLOAT, line = <usize>ow * pixel;
  const point = blockBytes(channels), stride = <usize>whole(channels) * FLOAT;
  for (let t = first; t < first + count; t++) {
    const position = t % perImage, ty = 2 * (position / across), tx = 2 * (position % across);
    const corner = y + <usize>((t / perImage) * oh + ty) * line + <usize>tx * pixel;
    for (let c: usize = 0; c < stride; c += VECTOR) {
      const left = channels - <i32>(c / FLOAT);
      outputTile(m + c, point, temporary);
      const shift = bias ? loadSome(bias + c, left) : f32x4.splat(0);
      for (let i = 0; i < min(2, oh - ty); i++) {
        for (let j = 0; j < min(2, ow - tx); j++) {
          let value = f32x4.add(v128.load(temporary + <usize>(2 * i + j) * VECTOR), shift);
          if (flags & RELU) value = f32x4.pmax(value, f32x4.splat(0));
          storeSome(corner + c + <usize>i * line + <usize>j * pixel, value, left);
        }
      }
    }
    m += stride;
  }
}

/** Bytes of scratch that winograd needs. */
export function winogradBytes(ci: i32, oh: i32, ow: i32, co: i32): usize {
  const blocks = POINTS * (blockBytes(ci) + blockBytes(co));
  return filterBytes(ci, co) + blocks + TEMPORARY + paddedBytes(oh, ow, ci);
}

/** y = relu?(x ∗ filter + bias): convolution() for 3 × 3 and stride 1. */
export function winograd(
  x: usize, filter: usize, bias: usize, y: usize, batch: i32, h: i32, w: i32, ci: i32, oh: i32, ow: i32, co: i32,
  top: i32, left: i32, flags: i32, scratch: usize,
): void {
  const u = scratch;
  const v = u + filterBytes(ci, co);
  const m = v + POINTS * blockBytes(ci);
  const temporary = m + POINTS * blockBytes(co);
  const area = temporary + TEMPORARY;
  const tiles = batch * tilesAlong(oh) * tilesAlong(ow);
  const pixel = <usize>whole(ci) * FLOAT, outPixel = <usize>whole(co) * FLOAT;
  transformFilter(filter, ci, co, u, temporary);
  let padded = -1;
  for (let t = 0; t < tiles; t += BLOCK) {
    const count = min(BLOCK, tiles - t);
    padded = transformInputs(t, count, padded, x, h, w, ci, oh, ow, top, left, area, v);
    for (let p: usize = 0; p < POINTS; p++)
      product(
        v + p * blockBytes(ci), pixel, FLOAT, u + p * packedBytes(ci, co), panelBytes(ci),
        m + p * blockBytes(co), outPixel, count, co, ci, 0,
      );
    transformOutputs(t, count, m, bias, y, oh, ow, co, flags, temporary);
  }
}

/** The filter [3, 3, ci, co] turned by 180° and with its channels exchanged: [3, 3, co, ci]. */
function rotate(filter: usize, ci: i32, co: i32, to: usize): void {
  for (let tap = 8; tap >= 0; tap--) {
    for (let c = 0; c < co; c++) {
      for (let k = 0; k < ci; k++) {
        store<f32>(to, load<f32>(filter + <usize>((tap * ci + k) * co + c) * FLOAT));
        to += FLOAT;
      }
    }
  }
}

/** Bytes of scratch that winogradInputGradient needs. */
export function winogradInputBytes(h: i32, w: i32, ci: i32, co: i32): usize {
  return winogradBytes(co, h, w, ci) + <usize>(9 * ci * co) * FLOAT;
}

/** dx [batch, h, w, ci] from dy [batch, oh, ow, co]. */
export function winogradInputGradient(
  dy: usize, filter: usize, dx: usize, batch: i32, h: i32, w: i32, ci: i32, oh: i32, ow: i32, co: i32,
  top: i32, left: i32, scratch: usize,
): void {
  const rest = scratch + <usize>(9 * ci * co) * FLOAT;
  rotate(filter, ci, co, scratch);
  winograd(dy, scratch, 0, dx, batch, oh, ow, co, h, w, ci, 2 - top, 2 - left, 0, rest);
}

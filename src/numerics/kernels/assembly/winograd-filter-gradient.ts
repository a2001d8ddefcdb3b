import { product } from './matmul';
import { storeSome, zeroRow } from './row';
import { ACCUMULATE, FLOAT, packedBytes, panelBytes } from './tile';
import { pad } from './window';
import { filterGradientLine, outputGradientTile } from './winograd-transforms';
import {
  BLOCK, POINTS, TEMPORARY, VECTOR, blockBytes, paddedBytes, inPanels, tilesAlong, transformInputs, whole,
} from './winograd-tiles';

/** A dy of a block of tiles, straight into the panels of each point. Arguments as those of transformInputs. */
function transformGradients(
  first: i32, count: i32, padded: i32, dy: usize, oh: i32, ow: i32, channels: i32, area: usize, panels: usize,
): i32 {
  const across = tilesAlong(ow), perImage = tilesAlong(oh) * across;
  const pixel = <usize>channels * FLOAT, line = <usize>(2 * across) * pixel;
  const point = packedBytes(BLOCK, channels);
  for (let t = 0; t < count; t++) {
    const image = (first + t) / perImage, position = (first + t) % perImage;
    if (image != padded) {
      const from = dy + <usize>(image * oh * ow) * pixel;
      pad(from, oh, ow, channels, area, 2 * tilesAlong(oh), 2 * across, 0, 0);
      padded = image;
    }
    const corner = area + <usize>(2 * (position / across)) * line + <usize>(2 * (position % across)) * pixel;
    for (let c = 0; c < channels; c += 4)
      outputGradientTile(corner + <usize>c * FLOAT, line, pixel, panels + inPanels(BLOCK, t, c), point);
  }
  return padded;
}

/** dw = Gᵀ u G for u [points, ci, co rounded up]. */
function transformSums(u: usize, ci: i32, co: i32, dw: usize, temporary: usize): void {
  const stride = <usize>whole(co) * FLOAT, point = <usize>ci * stride;
  const result = temporary + 12 * VECTOR;
  for (let k = 0; k < ci; k++) {
    for (let c = 0; c < co; c += 4) {
      const from = u + <usize>k * stride + <usize>c * FLOAT;
      for (let i: usize = 0; i < 4; i++)
        filterGradientLine(from + 4 * i * point, point, temporary + 3 * i * VECTOR, VECTOR);
      for (let j: usize = 0; j < 3; j++)
        filterGradientLine(temporary + j * VECTOR, 3 * VECTOR, result + j * VECTOR, 3 * VECTOR);
      for (let tap = 0; tap < 9; tap++)
        storeSome(
          dw + <usize>((tap * ci + k) * co + c) * FLOAT, v128.load(result + <usize>tap * VECTOR), co - c,
        );
    }
  }
}

/** Bytes of scratch that winogradFilterGradient needs. */
export function winogradFilterBytes(ci: i32, oh: i32, ow: i32, co: i32): usize {
  const sums = <usize>(ci * whole(co)) * FLOAT;
  const values = POINTS * (blockBytes(ci) + packedBytes(BLOCK, co) + sums);
  return values + TEMPORARY + paddedBytes(oh, ow, ci) + paddedBytes(oh, ow, co);
}

/** dw [3, 3, ci, co]: filterGradient() for stride 1. The sum over tiles is a product [ci, tiles] · [tiles, co]. */
export function winogradFilterGradient(
  x: usize, dy: usize, dw: usize, batch: i32, h: i32, w: i32, ci: i32, oh: i32, ow: i32, co: i32,
  top: i32, left: i32, scratch: usize,
): void {
  const pixel = <usize>whole(ci) * FLOAT, outPixel = <usize>whole(co) * FLOAT;
  const point = packedBytes(BLOCK, co), sumBytes = <usize>ci * outPixel;
  const v = scratch;
  const panels = v + POINTS * blockBytes(ci);
  const sums = panels + POINTS * point;
  const temporary = sums + POINTS * sumBytes;
  const area = temporary + TEMPORARY;
  const outArea = area + paddedBytes(oh, ow, ci);
  const tiles = batch * tilesAlong(oh) * tilesAlong(ow);
  zeroRow(panels, <i32>(POINTS * point / FLOAT)); // their heads, where the sums of a product begin
  zeroRow(sums, <i32>(POINTS * sumBytes / FLOAT));
  let padded = -1, outPadded = -1;
  for (let t = 0; t < tiles; t += BLOCK) {
    const count = min(BLOCK, tiles - t);
    padded = transformInputs(t, count, padded, x, h, w, ci, oh, ow, top, left, area, v);
    outPadded = transformGradients(t, count, outPadded, dy, oh, ow, co, outArea, panels);
    for (let p: usize = 0; p < POINTS; p++)
      product(
        v + p * blockBytes(ci), FLOAT, pixel, panels + p * point, panelBytes(BLOCK),
        sums + p * sumBytes, outPixel, ci, co, count, ACCUMULATE,
      );
  }
  transformSums(sums, ci, co, dw, temporary);
}

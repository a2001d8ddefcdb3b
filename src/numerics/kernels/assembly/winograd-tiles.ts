/** What winograd.ts and its filter gradient share: the tiles of a batch of images and their transformed inputs. */
import { FLOAT, PANEL_ROW, WIDTH, panelBytes } from './tile';
import { pad } from './window';
import { inputTile } from './winograd-transforms';

export const POINTS: usize = 16;
/** Tiles that are transformed together: few enough for the caches, many enough for the products. */
export const BLOCK: i32 = 32;
export const VECTOR: usize = 16;
/** Room for the values of one tile between its two transforms. */
export const TEMPORARY: usize = 32 * VECTOR;

/** Where the vector of channels c, c + 1, … of row k of a panel is. */
export function inPanels(depth: i32, k: i32, c: i32): usize {
  return <usize>(c / WIDTH) * panelBytes(depth) + <usize>(k + 1) * PANEL_ROW + <usize>(c % WIDTH) * FLOAT;
}

/** Channels rounded up to whole vectors. */
export function whole(channels: i32): i32 {
  return (channels + 3) & ~3;
}

/**
 * Bytes of a point's values for a block of tiles, and one cache line: without it the 16 points of a tile would lie a
 * power of two apart and fall into the same few lines of the cache.
 */
export function blockBytes(channels: i32): usize {
  return <usize>(BLOCK * whole(channels)) * FLOAT + 64;
}

export function tilesAlong(outputs: i32): i32 {
  return (outputs + 1) / 2;
}

/** Bytes of the padded image that tiles are read from, and some for the vector that reads past its last channel. */
export function paddedBytes(oh: i32, ow: i32, channels: i32): usize {
  return <usize>((2 * tilesAlong(oh) + 2) * (2 * tilesAlong(ow) + 2) * channels) * FLOAT + VECTOR;
}

/**
 * V = Bᵀ d B of the tiles first, first + 1, … (`count` of them), numbered through all images, into [points, tiles,
 * channels]. `area` holds one padded image: number `padded`, or none if that is −1. Returns the number of the one that
 * it holds afterwards.
 */
export function transformInputs(
  first: i32, count: i32, padded: i32, x: usize, h: i32, w: i32, channels: i32, oh: i32, ow: i32, top: i32, left: i32,
  area: usize, to: usize,
): i32 {
  const across = tilesAlong(ow), perImage = tilesAlong(oh) * across;
  const height = 2 * tilesAlong(oh) + 2, width = 2 * across + 2;
  const pixel = <usize>channels * FLOAT, line = <usize>width * pixel;
  const point = blockBytes(channels), stride = <usize>whole(channels) * FLOAT;
  for (let t = first; t < first + count; t++) {
    const image = t / perImage, position = t % perImage;
    if (image != padded) {
      pad(x + <usize>(image * h * w) * pixel, h, w, channels, area, height, width, top, left);
      padded = image;
    }
    const corner = area + <usize>(2 * (position / across)) * line + <usize>(2 * (position % across)) * pixel;
    for (let c: usize = 0; c < stride; c += VECTOR) inputTile(corner + c, line, pixel, to + c, point);
    to += stride;
  }
  return padded;
}

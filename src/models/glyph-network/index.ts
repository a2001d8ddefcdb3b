import type { Tensor } from '@tensorflow/tfjs-core';
import { tidy } from '@tensorflow/tfjs-core';
import { bytesOf, unpack } from '../tools/packing.ts';
import { loadBytes, type Load } from '../../datasets/tools/load.ts';
import { askedStride } from './layers.ts';
import { createBackbone, createHead } from './model.ts';

const backboneFile = new URL('./backbone.bin', import.meta.url).href;
const headFile = new URL('./head.bin', import.meta.url).href;

/**
 * Parameters of the pre-trained backbone (manifest.json says how it was trained), in the order of `createBackbone`. The
 * caller disposes of them. Rejects where the file is missing or damaged.
 */
export const trainedBackbone = (load: Load): Promise<Tensor[]> =>
  read(load, backboneFile, () => createBackbone(() => 0));

/** The head trained with it: every `askedStride`-th of that many characters of the source task. */
export const trainedHead = (load: Load, characters: number): Promise<Tensor[]> =>
  read(load, headFile, () => createHead(Math.ceil(characters / askedStride), () => 0));

async function read(load: Load, file: string, like: () => Tensor[]): Promise<Tensor[]> {
  const shapes = tidy(() => like().map(({ shape }) => shape));
  return unpack(await loadBytes(load, file, bytesOf(shapes)), shapes);
}

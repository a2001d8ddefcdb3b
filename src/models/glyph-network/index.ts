import type { Tensor } from '@tensorflow/tfjs-core';
import { tidy } from '@tensorflow/tfjs-core';
import { bytesOf, unpack } from '../tools/packing.ts';
import { loadBytes, type Load } from '../../datasets/tools/load.ts';
import { askedStride } from './layers.ts';
import { createBackbone, createHead } from './model.ts';

const backboneFile = new URL('./backbone.bin', import.meta.url).href;
const headFile = new URL('./head.bin', import.meta.url).href;

/**
 * Parameters of the backbone, trained beforehand (how, says manifest.json), as `createBackbone` orders them. They are
 * the caller's. Rejects where the file is missing or damaged.
 */
export const trainedBackbone = (load: Load): Promise<Tensor[]> =>
  read(load, backboneFile, () => createBackbone(() => 0));

/** The last layer that belongs to it, for every `askedStride`-th of that many signs of the source task. */
export const trainedHead = (load: Load, signs: number): Promise<Tensor[]> =>
  read(load, headFile, () => createHead(Math.ceil(signs / askedStride), () => 0));

async function read(load: Load, file: string, like: () => Tensor[]): Promise<Tensor[]> {
  const shapes = tidy(() => like().map(({ shape }) => shape));
  return unpack(await loadBytes(load, file, bytesOf(shapes)), shapes);
}

import type { Tensor } from '@tensorflow/tfjs-core';
import type { Head } from '../tools/image-classifier.ts';
import { loadBytes, type Load } from '../../datasets/tools/load.ts';
import { sceneNetwork } from './model.ts';
import { bytesOf, shapesOf, unpack } from '../tools/packing.ts';

const files: Record<Head, string> = {
  gap: new URL('./gap.bin', import.meta.url).href,
  flatten: new URL('./flatten.bin', import.meta.url).href,
};

/**
 * Parameters of a pre-trained network (manifest.json says how it was trained), in the order of its layers. The caller
 * disposes of them. Rejects if the file is missing or damaged.
 */
export async function trainedParameters(load: Load, head: Head): Promise<Tensor[]> {
  const shapes = shapesOf(sceneNetwork(head));
  return unpack(await loadBytes(load, files[head], bytesOf(shapes)), shapes);
}

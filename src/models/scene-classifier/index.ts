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
 * Parameters of a network that was trained beforehand (how, says manifest.json), in the order of its layers. They are
 * the caller's. Rejects where the file is missing or damaged.
 */
export async function trainedParameters(load: Load, head: Head): Promise<Tensor[]> {
  const shapes = shapesOf(sceneNetwork(head));
  return unpack(await loadBytes(load, files[head], bytesOf(shapes)), shapes);
}

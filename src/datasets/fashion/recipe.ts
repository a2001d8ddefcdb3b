import type { Recipe } from '../tools/recipe.ts';
import { gunzip } from '../tools/gunzip.ts';
import manifest from './manifest.json' with { type: 'json' };

const { classes, levels, parts } = manifest;
const pixels = 28 * 28;

/** The bytes after an IDX header (MNIST's format: 0, 0, type, axes, then each axis' length as a big-endian word). */
export function idx(file: Uint8Array, axes: readonly number[]): Uint8Array {
  const header = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const unsignedBytes = 8;
  const says = [header.getUint32(0), ...axes.map((_, axis) => header.getUint32(4 * (axis + 1)))];
  if (says.join() !== [unsignedBytes * 256 + axes.length, ...axes].join())
    throw new RangeError(
      `an IDX header says ${says.join(', ')}; expected were bytes, ${axes.join(' × ')}`,
    );
  return file.subarray(4 * says.length);
}

/** Images `from` … `to` of each class in the file's order, the classes taken in turn; grey levels rounded. */
export function pick(images: Uint8Array, labels: Uint8Array, from: number, to: number): Uint8Array {
  const picked = new Uint8Array((to - from) * classes * pixels);
  const seen = new Array<number>(classes).fill(0);
  labels.forEach((label, i) => {
    const rank = seen[label]!++;
    if (rank < from || rank >= to) return;
    const image = images.subarray(i * pixels, (i + 1) * pixels);
    const rounded = image.map((grey) => Math.round((grey * levels) / 255));
    picked.set(rounded, ((rank - from) * classes + label) * pixels);
  });
  if (seen.some((count) => count < to)) throw new RangeError(`a class has fewer than ${to} images`);
  return picked;
}

export default {
  source:
    'train-images-idx3-ubyte.gz, train-labels-idx1-ubyte.gz, t10k-images-idx3-ubyte.gz, t10k-labels-idx1-ubyte.gz ' +
    '(Debian: apt-get download dataset-fashion-mnist && dpkg -x dataset-fashion-mnist_*.deb . puts them in usr/share/datasets/fashion-mnist)',
  installed: ['train-images-idx3', 'train-labels-idx1', 't10k-images-idx3', 't10k-labels-idx1'].map(
    (name) => `/usr/share/datasets/fashion-mnist/${name}-ubyte.gz`,
  ),
  make: async (...sources) => {
    const files = await Promise.all(
      sources.map((source) => gunzip(source as Uint8Array<ArrayBuffer>)),
    );
    const [trainImages, testImages] = [
      idx(files[0]!, [60_000, 28, 28]),
      idx(files[2]!, [10_000, 28, 28]),
    ];
    const [trainLabels, testLabels] = [idx(files[1]!, [60_000]), idx(files[3]!, [10_000])];
    const first = parts.first / classes;
    return [
      pick(trainImages, trainLabels, 0, first),
      pick(trainImages, trainLabels, first, first + parts.rest / classes),
      pick(testImages, testLabels, 0, parts.test / classes),
    ];
  },
} satisfies Recipe;

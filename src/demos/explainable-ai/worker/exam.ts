import type { HeldOut } from '../../../models/scene-classifier/lessons.ts';
import { random as seeded } from '../../../numerics/random.ts';
import { forEach, networks, type NetworkName } from '../shared/explainers.ts';
import { shareIn } from '../shared/grid.ts';
import { columns, tagBox } from '../shared/tag.ts';
import { scattered, showing, type Control } from './lessons.ts';
import { gradCams, logitsOf, type Asked } from './maps.ts';
import { joined, tagged, type Explained } from './test-scenes.ts';

/** Share of right answers to "does the scene show the class?". */
export interface Accuracy {
  /** On held-out scenes made as the network's training scenes are, and on the same scenes without any tag. */
  own: number;
  without: number;
}

/** Draws the tags of the control's test scenes, alike in every run. */
const drawSeed = 173;

/** How many calls of `next` measure everything once. */
export const measurements = 4;

/** Both networks' answers to held-out scenes, as they were when last measured. */
export class Exam {
  accuracy: Record<NetworkName, Accuracy>;
  /** Share of Grad-CAM's heat on the tag, mean over scenes that carry it. */
  heat: Record<NetworkName, number>;
  /** Accuracy of answering "no" to every scene. */
  readonly never: number;
  readonly #asked: Record<NetworkName, Asked>;
  readonly #truth: readonly boolean[];
  readonly #own: Record<NetworkName, Float32Array>;
  readonly #plain: Float32Array;
  readonly #explained: Float32Array;
  #turn = 0;

  constructor(
    asked: Record<NetworkName, Asked>,
    { heldOut, explained, control }: { heldOut: HeldOut; explained: readonly Explained[]; control: Control }, // prettier-ignore
  ) {
    this.#asked = asked;
    this.#truth = showing(heldOut, asked.tagged.kind);
    this.never = this.#truth.filter((shows) => !shows).length / this.#truth.length;
    this.#plain = heldOut.images;
    this.#own = {
      tagged: tagged(heldOut.images, (i) => this.#truth[i]!),
      control: scattered(heldOut.images, control, seeded(drawSeed)),
    };
    this.#explained = joined(explained.map((scene) => scene.tagged));
    this.accuracy = forEach(networks, (name) => this.#answers(name));
    this.heat = forEach(networks, (name) => this.#onTag(name));
  }

  /** The next of the measurements, which come round one a call: each network's accuracy, then its heat. */
  next(): void {
    const name = networks[this.#turn % 2]!;
    if (this.#turn < 2) this.accuracy = { ...this.accuracy, [name]: this.#answers(name) };
    else this.heat = { ...this.heat, [name]: this.#onTag(name) };
    this.#turn = (this.#turn + 1) % measurements;
  }

  #answers(name: NetworkName): Accuracy {
    const right = (images: Float32Array) => {
      const logits = logitsOf(this.#asked[name], images);
      const hits = this.#truth.filter((shows, i) => logits[i]! > 0 === shows);
      return hits.length / this.#truth.length;
    };
    return { own: right(this.#own[name]), without: right(this.#plain) };
  }

  #onTag(name: NetworkName): number {
    const cells = columns ** 2;
    const maps = gradCams(this.#asked[name], this.#explained);
    const n = maps.length / cells;
    const share = (i: number) => shareIn(maps.subarray(i * cells, (i + 1) * cells), tagBox);
    return Array.from({ length: n }, (_, i) => share(i)).reduce((sum, one) => sum + one, 0) / n;
  }
}

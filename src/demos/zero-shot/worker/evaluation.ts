import * as tf from '@tensorflow/tfjs-core';
import type { Tensor1D, Tensor2D } from '@tensorflow/tfjs-core';
import { attributes, counts, signatureOf } from '../../../datasets/wardrobe/words.ts';
import { metricsOf } from '../../../lab/contract/define.ts';
import { testImages } from '../shared/arrangement.ts';
import { calibrate, directAttributePrediction } from '../algorithm.ts';
import { trueDescriptions, exchanged } from './descriptions.ts';
import { accuraciesOf, groupAccuracies, namesOf, tradeOff, type Accuracies } from './judging.ts';
import { arms, imageTensor, type Arm, type Networks } from './networks.ts';

/**
 * γ of each arm for the measure “calibrated”: the one of 0, 0.5 … 24 with the highest harmonic mean after 200 steps,
 * averaged over the runs of seeds 11 … 20. These hide other classes, train on other images and start from other weights
 * than the runs that the claims are measured on; their test images are made from the same held-out items. To choose
 * again, average the harmonic means along the `tradeOffs` of these runs.
 */
const gammas: Record<Arm, number> = { direct: 6, indirect: 13, untrained: 3.5, pixels: 4.5 };
/** So much that only unseen classes are named. */
const all = 1000;

interface Standing {
  /** p of each attribute, `[360, 10]`. */
  probabilities: Float32Array;
  plain: Accuracies;
  calibrated: Accuracies;
  among: number;
}

/** How every arm does on the test images `[360, 28, 28, 3]`, class after class. */
export class Evaluation {
  readonly #images;
  readonly #networks: Networks;
  readonly #isUnseen: readonly boolean[];
  readonly #seen: Tensor1D;
  readonly #priors: Tensor1D;
  readonly #true = trueDescriptions();
  readonly #exchanged: Uint8Array;
  #standings: Record<Arm, Standing>;
  #tradeOffs: Record<Arm, Float32Array> | undefined;
  #misled = 0;

  constructor(networks: Networks, images: Float32Array, isUnseen: readonly boolean[]) {
    this.#networks = networks;
    this.#images = imageTensor(images);
    this.#isUnseen = isUnseen;
    this.#seen = tf.tensor1d(isUnseen.map((is) => (is ? 0 : 1)));
    this.#priors = priorsOf(isUnseen);
    this.#exchanged = exchanged(isUnseen);
    this.#standings = this.#all();
  }

  /** After some steps of training. */
  repeat(): void {
    this.#standings = this.#all();
    this.#tradeOffs = undefined;
  }

  /** What the figure shows of one arm, by these descriptions `[36 · 10]` and with this γ. */
  shown(arm: Arm, descriptions: Uint8Array, gamma: number) {
    const { probabilities } = this.#standings[arm];
    const scores = this.#scores(probabilities, descriptions, gamma);
    const named = namesOf(scores);
    const shown = {
      probabilities: probabilities.slice(),
      scores: scores.dataSync<'float32'>().slice(),
      named,
      accuracies: accuraciesOf(named, this.#isUnseen),
      groups: groupAccuracies(probabilities, this.#isUnseen),
    };
    scores.dispose();
    return shown;
  }

  /** Accuracy on seen and unseen classes along γ, of each arm. It is only drawn: computed when it is asked for. */
  tradeOffs(): Record<Arm, Float32Array> {
    this.#tradeOffs ??= each((arm) => {
      const scores = this.#scores(this.#standings[arm].probabilities, this.#true, 0);
      const found = tradeOff(scores.dataSync(), this.#isUnseen);
      scores.dispose();
      return found;
    });
    const drawn = this.#tradeOffs;
    return each((arm) => drawn[arm].slice());
  }

  metrics() {
    const of = (value: (standing: Standing) => number) =>
      each((arm) => value(this.#standings[arm]));
    return {
      ...metricsOf(
        'unseen',
        of(({ plain }) => plain.unseen),
      ),
      ...metricsOf(
        'seen',
        of(({ plain }) => plain.seen),
      ),
      ...metricsOf(
        'calibrated',
        of(({ calibrated }) => calibrated.harmonic),
      ),
      ...metricsOf('among', { ...of(({ among }) => among), wrong: this.#misled }),
    };
  }

  dispose(): void {
    tf.dispose([this.#images, this.#seen, this.#priors]);
  }

  #all(): Record<Arm, Standing> {
    const standings = each((arm) => this.#standing(arm));
    this.#misled = this.#accuracies(standings.direct.probabilities, all, this.#exchanged).unseen;
    return standings;
  }

  #standing(arm: Arm): Standing {
    const p = this.#networks.attributes(arm, this.#images);
    const probabilities = p.dataSync<'float32'>().slice();
    p.dispose();
    return {
      probabilities,
      plain: this.#accuracies(probabilities, 0),
      calibrated: this.#accuracies(probabilities, gammas[arm]),
      among: this.#accuracies(probabilities, all).unseen,
    };
  }

  /** Of each class, γ subtracted from the seen ones: `[360, 36]`. The caller disposes of them. */
  #scores(probabilities: Float32Array, descriptions: Uint8Array, gamma: number): Tensor2D {
    const [n, c, a] = [testImages, counts.classes, attributes.length];
    return tf.tidy(() => {
      const p = tf.tensor2d(probabilities, [n, a]);
      const signatures = tf.tensor2d(Float32Array.from(descriptions), [c, a]);
      return calibrate(directAttributePrediction(p, signatures, this.#priors), this.#seen, gamma);
    });
  }

  #accuracies(probabilities: Float32Array, gamma: number, by = this.#true): Accuracies {
    const scores = this.#scores(probabilities, by, gamma);
    const named = namesOf(scores);
    scores.dispose();
    return accuraciesOf(named, this.#isUnseen);
  }
}

/** p(aₘ = 1): the share of the seen classes that have the attribute, as they come equally often in training. */
function priorsOf(isUnseen: readonly boolean[]): Tensor1D {
  const seen = isUnseen.flatMap((is, of) => (is ? [] : [signatureOf(of)]));
  return tf.tidy(() => tf.mean(tf.tensor2d(seen), 0));
}

const each = <T>(of: (arm: Arm) => T) =>
  Object.fromEntries(arms.map((arm) => [arm, of(arm)])) as Record<Arm, T>;

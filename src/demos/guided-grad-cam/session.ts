import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import { kindOf } from '../../models/scene-classifier/classes.ts';
import { imageOf, shownScenes } from '../../models/scene-classifier/shown.ts';
import { trainedParameters } from '../../models/scene-classifier/index.ts';
import { sceneLessons, type HeldOut } from '../../models/scene-classifier/lessons.ts';
import { imageTensor, sceneModel } from '../../models/scene-classifier/model.ts';
import { defineSession, metricsOf, type Lab } from '../../lab/contract/define.ts';
import { defaults, type Looked } from '../../lab/contract/params.ts';
import { useBackend } from '../../numerics/backend.ts';
import type { ImageClassifier } from '../../models/tools/image-classifier.ts';
import { fork } from '../../numerics/random.ts';
import { cascade } from './algorithm.ts';
import demo from './demo.ts';
import type { Rule } from './shared/map-names.ts';
import { examination, type Figures, type Findings, type Networks } from './worker/examination.ts';
import { likeness, ranksOf } from './worker/likeness.ts';
import { mapsOf, type Maps } from './worker/maps.ts';

/** What a network says of the scene shown: its logits `[c]`, and the three maps of one class. */
export interface Seen {
  logits: Float32Array;
  maps: Maps;
}
/** What is drawn: one scene, as the network and its copy with random layers see it. */
export interface Snapshot extends Findings {
  /** Which of the shown scenes, from 0, and the class asked about. */
  scene: number;
  kind: number;
  /** How many layers of the copy are random. */
  layers: number;
  rule: Rule;
  trained: Seen;
  forgetful: Seen;
  /** Rank correlation of the two networks' maps of this scene; none where one of them is level. */
  alikeHere: Figures;
  /** Steps trained in this run, and what they started from. */
  steps: number;
  start: 'random' | 'trained';
}

type Settings = Looked<typeof demo.params>;

const batch = 16;
/** Held-out scenes for the accuracy, those that are shown and whose maps are compared, and every how many steps. */
const asked = 100;
const shown = demo.params.scene.max;
const every = 60;

export default defineSession(demo, async ({ start }, lab) => {
  await useBackend();
  const lessons = await sceneLessons(lab.load);
  const heldOut = lessons.heldOut(asked);
  const { model, fresh } = await networks(start, lab);
  const test = new SanityTest(heldOut, () => ({
    network: model.network,
    trained: model.parameters,
    fresh,
  }));
  let steps = 0;
  return {
    fixed: shownScenes(heldOut, shown),
    step: ({ rate }) => {
      model.learn(lessons.draw(lab.random, batch), rate);
      if (++steps % every === 0) test.begin();
    },
    snapshot: (settings): Snapshot => {
      const findings = test.examine(settings);
      return { ...findings, ...test.look(settings), steps, start };
    },
    metrics: () => test.metrics(),
    dispose: () => {
      test.dispose();
      model.dispose();
      tf.dispose(fresh);
    },
  };
});

type Question = Pick<Settings, 'rule' | 'layers'>;

/**
 * The network beside its copy with random layers. What takes long is measured on the network as it was when the test
 * began, so it does not matter how often somebody looks, nor by which rule.
 */
class SanityTest {
  readonly #heldOut: HeldOut;
  readonly #networks: () => Networks;
  readonly #examine: ReturnType<typeof examination>;
  #tested: Tensor[];
  #asked: Question = defaults(demo.params);
  #found: { rule: Rule; findings: Findings } | undefined;

  constructor(heldOut: HeldOut, networks: () => Networks) {
    this.#heldOut = heldOut;
    this.#networks = networks;
    this.#examine = examination(heldOut, shown);
    this.#tested = this.#copies();
  }

  /** From now on all scenes are examined as the network is now. */
  begin(): void {
    this.dispose();
    this.#tested = this.#copies();
    this.#found = undefined;
  }

  /** All scenes, by a rule. */
  examine(asked: Question): Findings {
    this.#asked = asked;
    const { rule } = asked;
    if (this.#found?.rule !== rule) {
      const networks = { ...this.#networks(), trained: this.#tested };
      this.#found = { rule, findings: this.#examine(networks, rule) };
    }
    return this.#found.findings;
  }

  /** Of what was asked last. */
  metrics() {
    return metrics(this.examine(this.#asked), this.#asked.layers);
  }

  /** One scene, as both networks see it. */
  look(settings: Settings) {
    const { layers, rule } = settings;
    const [scene, kind] = [settings.scene - 1, kindOf(settings.class)];
    const { network, trained: parameters, fresh } = this.#networks();
    const look = { image: imageOf(this.#heldOut, scene), kind, rule };
    const trained = see(network, parameters, look);
    const forgetful = see(network, cascade(parameters, fresh, layers), look);
    const here = likeness(ranksOf(trained.maps, 1), ranksOf(forgetful.maps, 1), [[0, 0]]);
    return { scene, kind, layers, rule, trained, forgetful, alikeHere: here.mean };
  }

  dispose(): void {
    tf.dispose(this.#tested);
  }

  #copies(): Tensor[] {
    return this.#networks().trained.map((parameter) => tf.clone(parameter));
  }
}

/** The network to train, and the weights that its layers go back to. */
async function networks(start: 'random' | 'trained', { random, load }: Lab) {
  const [first, other] = [fork(random), fork(random)];
  const model = sceneModel(
    'flatten',
    start === 'trained' ? await trainedParameters(load, 'flatten') : first,
  );
  return { model, fresh: model.network.create(other) };
}

interface Look {
  image: Float32Array;
  kind: number;
  rule: Rule;
}
function see(network: ImageClassifier, parameters: readonly Tensor[], look: Look): Seen {
  const { image, kind, rule } = look;
  const logits = tf.tidy(() => network.logits(imageTensor(image), parameters).dataSync());
  const maps = mapsOf(network, parameters, { images: image, kinds: [kind], rule });
  return { logits: logits.slice() as Float32Array, maps };
}

const metrics = ({ alike, accuracy, inside }: Findings, layers: number) => ({
  ...metricsOf('alike', alike[layers]!.mean),
  ...metricsOf('inside', inside),
  'trained/accuracy': accuracy[0]!,
  'forgetful/accuracy': accuracy[layers]!,
});

import { explainers, forEach, networks, type Explainer, type NetworkName } from '../shared/explainers.ts'; // prettier-ignore
import { occlusion, quickMaps, segmented, type Asked } from './maps.ts';
import { meanScore, scored, type SceneScore } from './scores.ts';
import type { Explained } from './test-scenes.ts';

type Maps = Partial<Record<Explainer, Float32Array>>;

const parts = ['segments', 'occlusion'] as const;
/** How many pieces a scene is explained in. */
export const pieces = parts.length * networks.length;

/** One piece of work, short enough for one step: the segments of a scene, or its occlusion map and its score. */
interface Task {
  scene: number;
  tag: boolean;
  name: NetworkName;
  part: (typeof parts)[number];
}

/** What SHAP's values add up to, and what they should: the logit less that of the hidden image. */
export interface Completeness {
  shap: number;
  total: number;
}

/**
 * Explains scenes piece by piece: once the networks have learned all of them, those that are shown first, and before
 * that the first one again and again, so that there is something to see.
 */
export class Explanations {
  readonly #asked: Record<NetworkName, Asked>;
  readonly #scenes: readonly Explained[];
  readonly #tasks: Task[];
  readonly #maps = new Map<string, Maps>();
  readonly #scores = forEach(networks, () => new Map<number, SceneScore>());
  readonly #sums: Record<NetworkName, Completeness | undefined> = {
    tagged: undefined,
    control: undefined,
  };
  #done = 0;
  #previewed = 0;

  /** The first `shown` of the scenes are explained without the tag as well. */
  constructor(asked: Record<NetworkName, Asked>, scenes: readonly Explained[], shown: number) {
    this.#asked = asked;
    this.#scenes = scenes;
    const tasks = (scene: number, tag: boolean): Task[] =>
      parts.flatMap((part) => networks.map((name) => ({ scene, tag, name, part })));
    const numbers = [...scenes.keys()];
    this.#tasks = [
      ...numbers
        .slice(0, shown)
        .flatMap((scene) => [...tasks(scene, true), ...tasks(scene, false)]),
      ...numbers.slice(shown).flatMap((scene) => tasks(scene, true)),
    ];
  }

  /** The next piece of work, if there is one. */
  work(): void {
    const task = this.#tasks[this.#done++];
    if (task) Object.assign(this.of(task.name, task.scene, task.tag), this.#explain(task));
  }

  /**
   * The next piece of the first scene with the tag, while the networks learn; `pieces` calls go round once. What needs
   * one pass is left out: it is drawn as it is at every moment.
   */
  preview(): void {
    const task = this.#tasks[this.#previewed++ % pieces]!;
    const { lime, shap, occlusion } = this.#explain(task);
    const found = task.part === 'segments' ? { lime, shap } : { occlusion };
    Object.assign(this.of(task.name, task.scene, task.tag), found);
  }

  /** The maps of one piece. */
  #explain({ scene, tag, name, part }: Task): Maps {
    const explained = this.#scenes[scene]!;
    const image = tag ? explained.tagged : explained.plain;
    if (part === 'segments') {
      const { lime, shap, sum, total } = segmented(this.#asked[name], image);
      if (scene === 0 && tag) this.#sums[name] = { shap: sum, total };
      return { lime, shap };
    }
    const asked = this.#asked[name];
    const maps = { occlusion: occlusion(asked, image), ...quickMaps(asked, image) };
    const known = { ...this.of(name, scene, tag), ...maps };
    if (tag) this.#scores[name].set(scene, scored(asked, explained, all(known)));
    return maps;
  }

  /** What has been found of a scene so far. */
  of(name: NetworkName, scene: number, tag: boolean): Maps {
    const key = `${name} ${scene} ${tag}`;
    const known = this.#maps.get(key) ?? {};
    this.#maps.set(key, known);
    return known;
  }

  /** How SHAP's values add up on the first scene with the tag. */
  sums(name: NetworkName): Completeness | undefined {
    return this.#sums[name];
  }

  /** Over the scenes that have been explained so far. */
  scores(name: NetworkName): { scenes: number; mean: SceneScore | undefined } {
    return { scenes: this.#scores[name].size, mean: meanScore([...this.#scores[name].values()]) };
  }
}

function all(maps: Maps): Record<Explainer, Float32Array> {
  return forEach(explainers, (name) => {
    const map = maps[name];
    if (!map) throw new Error(`the ${name} map is still to come`);
    return map;
  });
}

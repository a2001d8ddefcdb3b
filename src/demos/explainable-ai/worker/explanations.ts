import { explainers, forEach, networks, type Explainer, type NetworkName } from '../shared/explainers.ts'; // prettier-ignore
import { occlusion, quickMaps, segmented, type Asked } from './maps.ts';
import { meanScore, scored, type SceneScore } from './scores.ts';
import type { Explained } from './test-scenes.ts';

type Maps = Partial<Record<Explainer, Float32Array>>;

/** One piece of work, short enough for one step: the segments of a scene, or its occlusion map and its score. */
interface Task {
  scene: number;
  tag: boolean;
  name: NetworkName;
  part: 'segments' | 'occlusion';
}

/** How far SHAP's values add up to something else than they should, and CAM's mean to something else than the logit. */
export interface Completeness {
  shap: number;
  total: number;
}

/** Explains scenes, once the networks have learned: piece by piece, those that are shown first. */
export class Explanations {
  readonly #asked: Record<NetworkName, Asked>;
  readonly #scenes: readonly Explained[];
  readonly #tasks: Task[];
  readonly #maps = new Map<string, Maps>();
  readonly #scores: Record<NetworkName, SceneScore[]> = { tagged: [], control: [] };
  readonly #sums: Record<NetworkName, Completeness | undefined> = {
    tagged: undefined,
    control: undefined,
  };
  #done = 0;

  /** The first `shown` of the scenes are explained without the tag as well. */
  constructor(asked: Record<NetworkName, Asked>, scenes: readonly Explained[], shown: number) {
    this.#asked = asked;
    this.#scenes = scenes;
    const tasks = (scene: number, tag: boolean): Task[] =>
      (['segments', 'occlusion'] as const).flatMap((part) =>
        networks.map((name) => ({ scene, tag, name, part })),
      );
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
    if (!task) return;
    const { scene, tag, name, part } = task;
    const explained = this.#scenes[scene]!;
    const image = tag ? explained.tagged : explained.plain;
    const maps = this.of(name, scene, tag);
    if (part === 'segments') {
      const { lime, shap, sum, total } = segmented(this.#asked[name], image);
      Object.assign(maps, { lime, shap });
      if (scene === 0 && tag) this.#sums[name] = { shap: sum, total };
      return;
    }
    maps.occlusion = occlusion(this.#asked[name], image);
    Object.assign(maps, quickMaps(this.#asked[name], image));
    if (tag) this.#scores[name].push(scored(this.#asked[name], explained, all(maps)));
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
    return { scenes: this.#scores[name].length, mean: meanScore(this.#scores[name]) };
  }
}

function all(maps: Maps): Record<Explainer, Float32Array> {
  return forEach(explainers, (name) => {
    const map = maps[name];
    if (!map) throw new Error(`the ${name} map is still to come`);
    return map;
  });
}

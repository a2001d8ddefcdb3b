import type { HeatDrawing } from '../../charts/heat-map.ts';
import { signed } from '../../charts/numbers.ts';
import { classes } from '../../models/scene-classifier/classes.ts';
import { defineView, type Stage } from '../../lab/contract/view.ts';
import type { Values } from '../../lab/contract/params.ts';
import type { Head } from '../../models/tools/image-classifier.ts';
import { inside, peak, placeOf } from '../../numerics/pointing.ts';
import demo from './demo.ts';
import type session from './session.ts';
import type { Snapshot } from './session.ts';
import { parts } from './page/parts.ts';
import { say } from './page/words.ts';
import './page/view.css';

type Settings = Values<typeof demo.params>;

export default defineView<typeof session>((stage) => {
  const figure = new Figure(stage.root, stage);
  return (snapshot, values) => figure.draw(snapshot, values);
});

const heads: readonly Head[] = ['flatten', 'gap'];
const kindNames = Object.keys(demo.params.class.options);
const logistic = (logit: number) => 1 / (1 + Math.exp(-logit));
const largest = (all: readonly Float32Array[]) =>
  Math.max(...all.map((one) => one.reduce((most, value) => Math.max(most, Math.abs(value)), 0)));
const short = (value: number) => signed(value, Math.abs(value) < 1 ? 3 : 2);

/** A snapshot with what is asked of it. */
interface Asked {
  snapshot: Snapshot;
  kind: number;
  relu: boolean;
  mix: number;
}

/** What the view remembers between two drawings: the place pointed at. */
class Figure {
  readonly #stage: Stage<typeof session>;
  readonly #parts: ReturnType<typeof parts>;
  #pointed: number | undefined;
  #asked: Asked | undefined;

  constructor(root: HTMLElement, stage: Stage<typeof session>) {
    this.#stage = stage;
    this.#parts = parts(root, stage.lang, (cell, by) => {
      this.#pointed = cell;
      if (by === 'key') this.#parts.live(this.#here());
      stage.redraw();
    });
  }

  draw(snapshot: Snapshot, { class: name, relu, mix }: Settings): string {
    const asked = { snapshot, kind: kindNames.indexOf(name), relu, mix };
    this.#asked = asked;
    this.#drawScene(asked);
    for (const head of heads) this.#drawNetwork(head, asked);
    this.#drawCaptions(asked);
    const { lang, fixed } = this.#stage;
    const percent = (share: number) => Math.round(100 * share);
    return say(lang, 'finding', {
      flattenSaid: this.#verdict('flatten', asked),
      gapSaid: this.#verdict('gap', asked),
      flatten: percent(snapshot.networks.flatten.hits),
      gap: percent(snapshot.networks.gap.hits),
      centre: percent(fixed.centre),
    });
  }

  #drawScene({ snapshot: { scene, start, steps, networks }, kind }: Asked): void {
    const { lang, fixed } = this.#stage;
    this.#parts.picture({ picture: fixed.pictures[scene]!, frames: this.#frames(scene, kind) });
    for (const head of heads) {
      const answer = (i: number) => logistic(networks[head].logits[i]!);
      this.#parts.networks[head].answers(
        classes.map((text, i) => ({ label: text[lang], share: answer(i), chosen: i === kind })),
      );
    }
    const origin = start === 'random' ? 'random' : steps === 0 ? 'trained0' : 'trained';
    this.#parts.steps[0]!.caption(`${say(lang, origin, { steps })}\n${say(lang, 'dashed')}`);
  }

  #drawNetwork(head: Head, asked: Asked): void {
    const { snapshot, kind, relu, mix } = asked;
    const { lang, fixed } = this.#stage;
    const { bars, map, scale, overlay, verdict } = this.#parts.networks[head];
    const { weights, maps } = snapshot.networks[head];
    const own = weights[kind]!;
    const channel = (i: number) =>
      say(lang, 'channel', { channel: i + 1, weight: signed(own[i]!, 5) });
    const count = (holds: (weight: number) => boolean) => own.filter(holds).length;
    const sides = { for: count((weight) => weight > 0), against: count((weight) => weight < 0) };
    const label = say(lang, 'barsLabel', { network: say(lang, head), ...sides });
    bars({ values: own, full: largest(weights), name: channel, label });
    // One scale for all classes of a network: a map that says little looks like little.
    const full = largest(maps);
    const heat = { values: this.#heat(head, asked), columns: Math.sqrt(maps[kind]!.length), full };
    const marks = this.#marks(heat.values);
    map({ heat, ...marks });
    scale({
      from: relu ? 0 : -full,
      to: full,
      labels: relu ? ['0', '', short(full)] : [short(-full), '0', short(full)],
    });
    const picture = fixed.pictures[snapshot.scene]!;
    const frames = this.#frames(snapshot.scene, kind);
    overlay({ picture, heat, mix, smooth: true, frames, ...marks });
    verdict(this.#verdict(head, asked));
  }

  #heat(head: Head, { snapshot, kind, relu }: Asked): Float32Array {
    const map = snapshot.networks[head].maps[kind]!;
    return relu ? map.map((value) => Math.max(0, value)) : map;
  }

  #marks(values: Float32Array): Pick<HeatDrawing, 'cross' | 'pointed'> {
    const cross = peak(values);
    const pointed = this.#pointed;
    return {
      ...(cross !== undefined && { cross }),
      ...(pointed !== undefined && pointed < values.length && { pointed }),
    };
  }

  #drawCaptions({ snapshot, kind, relu }: Asked): void {
    const { lang } = this.#stage;
    const { steps } = this.#parts;
    const name = { kind: classes[kind]![lang] };
    const { likeCam } = snapshot.networks.gap;
    const alike = likeCam === undefined ? '' : say(lang, 'likeCam', { r: signed(likeCam, 4) });
    steps[1]!.caption(`${say(lang, 'weightsSaid', name)}\n${alike}`);
    steps[2]!.caption(say(lang, relu ? 'mapRelu' : 'mapSigned'));
    steps[3]!.caption(this.#here() || say(lang, 'point'));
  }

  /** The values of both maps at the place pointed at. */
  #here(): string {
    const [cell, asked] = [this.#pointed, this.#asked];
    if (cell === undefined || !asked) return '';
    const [flatten, gap] = heads.map((head) => this.#heat(head, asked));
    if (cell >= flatten!.length) return '';
    const columns = Math.sqrt(flatten!.length);
    const place = { row: Math.floor(cell / columns) + 1, column: (cell % columns) + 1 };
    const values = { flatten: short(flatten![cell]!), gap: short(gap![cell]!) };
    return say(this.#stage.lang, 'here', { ...place, ...values });
  }

  #verdict(head: Head, asked: Asked): string {
    const { lang, fixed } = this.#stage;
    const values = this.#heat(head, asked);
    const cross = peak(values);
    const place =
      cross === undefined ? undefined : placeOf(cross, Math.sqrt(values.length), fixed.side);
    const boxes = fixed.things[asked.snapshot.scene]!.filter(({ kind }) => kind === asked.kind);
    const hit = place && boxes.some(({ box }) => inside(place, box));
    const network = say(lang, `${head}Short`);
    if (boxes.length === 0) return say(lang, 'absent', { network });
    return say(lang, 'verdict', { network, verdict: say(lang, hit ? 'hit' : 'miss') });
  }

  #frames = (scene: number, kind: number) =>
    this.#stage.fixed.things[scene]!.map(({ kind: own, box }) => ({
      ...box,
      chosen: own === kind,
    }));
}

import { classes, type Thing } from '../../models/scene-classifier/classes.ts';
import type { HeatFrame } from '../../charts/heat-map.ts';
import { signed } from '../../charts/numbers.ts';
import { defineView, type Stage } from '../../lab/contract/view.ts';
import { inside, peak, placeOf, type Box } from '../../numerics/pointing.ts';
import demo from './demo.ts';
import type session from './session.ts';
import type { Snapshot } from './session.ts';
import { around } from './shared/around.ts';
import { parts } from './page/parts.ts';
import { sumsOf, type Sums } from './shared/sums.ts';
import { say } from './page/words.ts';
import './page/view.css';

export default defineView<typeof session>((stage) => {
  const figure = new Figure(stage.root, stage);
  return (snapshot, values) => {
    const kind = Object.keys(demo.params.class.options).indexOf(values.class);
    return figure.draw(snapshot, kind, values.mix);
  };
});

const logistic = (logit: number) => 1 / (1 + Math.exp(-logit));
const largest = (values: Float32Array) =>
  values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

/** What the view remembers between two drawings: the channels left out, the place pointed at. */
class Figure {
  readonly #stage: Stage<typeof session>;
  readonly #off = new Set<number>();
  #pointed: number | undefined;
  #sums: Sums | undefined;
  readonly #parts: ReturnType<typeof parts>;

  constructor(root: HTMLElement, stage: Stage<typeof session>) {
    this.#stage = stage;
    const press = (channel: number) => {
      if (!this.#off.delete(channel)) this.#off.add(channel);
      stage.redraw();
    };
    this.#parts = parts(root, stage.lang, press, (cell, by) => {
      this.#pointed = cell;
      if (by === 'key') this.#parts.live(cell === undefined ? '' : this.#here());
      stage.redraw();
    });
  }

  draw(snapshot: Snapshot, kind: number, mix: number): string {
    const sums = (this.#sums = sumsOf(snapshot, kind, this.#off));
    this.#drawScene(snapshot, kind);
    this.#drawChannels(snapshot, kind, sums);
    const hot = this.#drawMaps(snapshot, { kind, mix }, sums);
    const { lang } = this.#stage;
    const percent = (share: number) => Math.round(100 * share);
    return say(lang, 'finding', {
      kind: classes[kind]![lang],
      logit: signed(snapshot.logits[kind]!),
      said: hot,
      hits: percent(snapshot.cam.hits),
      centre: percent(snapshot.centre.hits),
    });
  }

  #drawScene({ scene, logits, start, steps }: Snapshot, kind: number): void {
    const { lang, fixed } = this.#stage;
    const { picture, answers, steps: row } = this.#parts;
    picture({ picture: fixed.pictures[scene]!, frames: this.#frames(scene, kind) });
    answers(
      classes.map((text, i) => ({
        label: text[lang],
        share: logistic(logits[i]!),
        chosen: i === kind,
      })),
    );
    const origin = start === 'random' ? 'random' : steps === 0 ? 'trained0' : 'trained';
    row[0]!.caption(`${say(lang, origin, { steps })}\n${say(lang, 'dashed')}`);
  }

  #drawChannels({ weights, bias }: Snapshot, kind: number, { channels, shares }: Sums): void {
    const { lang } = this.#stage;
    const tile = (values: Float32Array, channel: number) => {
      const weight = weights[channel * bias.length + kind]!;
      const said = { weight: signed(weight), share: signed(shares[channel]!) };
      const name = say(lang, 'channel', { channel: channel + 1, ...said });
      return { values, name, on: !this.#off.has(channel) };
    };
    this.#parts.tiles(channels.map(tile), Math.max(...channels.map(largest)));
    const count = this.#off.size;
    const phrase = count > 0 ? 'someOff' : 'pressOne';
    this.#parts.steps[1]!.caption(say(lang, phrase, { kind: classes[kind]![lang], count }));
  }

  /** The sum alone and on the scene; returns what its hottest place says. */
  #drawMaps(snapshot: Snapshot, { kind, mix }: { kind: number; mix: number }, sums: Sums): string {
    const { fixed } = this.#stage;
    const { map, overlay, scale, steps } = this.#parts;
    const columns = Math.sqrt(sums.map.length);
    // One scale for all classes: a map that says little looks like little.
    const full = Math.max(
      ...classes.map((_, other) => largest(sumsOf(snapshot, other, new Set()).map)),
    );
    const heat = { values: sums.map, columns, full };
    const cross = peak(sums.map);
    const marks = {
      ...(cross !== undefined && { cross }),
      ...(this.#pointed !== undefined && { pointed: this.#pointed }),
    };
    map({ heat, ...marks });
    scale({ from: -full, to: full, labels: [signed(-full, 1), '0', `+${full.toFixed(1)}`] });
    const frames = this.#frames(snapshot.scene, kind);
    const picture = fixed.pictures[snapshot.scene]!;
    overlay({
      picture,
      heat: { ...heat, values: sums.map.map((value) => Math.max(0, value)) },
      mix,
      smooth: true,
      frames,
      ...marks,
    });
    steps[2]!.caption(this.#sumText(snapshot.logits[kind]!, sums));
    const hot = this.#hotText(snapshot.scene, kind, cross, columns);
    steps[3]!.caption(hot);
    return hot;
  }

  #sumText(whole: number, { mean, bias, logit }: Sums): string {
    const { lang } = this.#stage;
    const numbers = { mean: signed(mean), bias: signed(bias), logit: signed(logit) };
    const phrase = this.#off.size > 0 ? 'sumOff' : 'sum';
    const here = this.#pointed === undefined ? say(lang, 'point') : this.#here();
    return `${say(lang, phrase, { ...numbers, whole: signed(whole) })}\n${here}`;
  }

  #here(): string {
    const cell = this.#pointed!;
    const columns = Math.sqrt(this.#sums!.map.length);
    const place = { row: Math.floor(cell / columns) + 1, column: (cell % columns) + 1 };
    const value = signed(this.#sums!.map[cell]!);
    return say(this.#stage.lang, 'here', { ...place, value });
  }

  #hotText(scene: number, kind: number, cross: number | undefined, columns: number): string {
    const { lang, fixed } = this.#stage;
    const boxes = this.#things(scene).filter((thing) => thing.kind === kind);
    const name = { kind: classes[kind]![lang] };
    if (boxes.length === 0) return say(lang, 'absent', name);
    const place = cross === undefined ? undefined : placeOf(cross, columns, fixed.side);
    const lies = (grown: (box: Box) => Box) =>
      place !== undefined && boxes.some(({ box }) => inside(place, grown(box)));
    return say(lang, lies((box) => box) ? 'hit' : lies(around) ? 'near' : 'miss', name);
  }

  #things = (scene: number): readonly Thing[] => this.#stage.fixed.things[scene]!;

  #frames = (scene: number, kind: number): HeatFrame[] =>
    this.#things(scene).map(({ kind: own, box }) => ({ ...box, chosen: own === kind }));
}

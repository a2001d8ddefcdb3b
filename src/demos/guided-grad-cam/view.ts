import { listed } from '../../i18n/phrases.ts';
import type { HeatDrawing } from '../../charts/heat-map.ts';
import { signed } from '../../charts/numbers.ts';
import { classes } from '../../models/scene-classifier/classes.ts';
import type { Lang } from '../../i18n/text.ts';
import { defineView, type Stage } from '../../lab/contract/view.ts';
import { forEachMap, mapNames, type MapName } from './shared/map-names.ts';
import type session from './session.ts';
import type { Snapshot } from './session.ts';
import { parts, rows, type Row } from './page/parts.ts';
import { say, type Phrase } from './page/words.ts';
import './page/view.css';

export default defineView<typeof session>((stage) => {
  const figure = new Figure(stage.root, stage);
  return (snapshot) => figure.draw(snapshot);
});

const tones: Record<MapName, string> = { guided: 'rust', heat: 'accent', product: 'moss' };
const logistic = (logit: number) => 1 / (1 + Math.exp(-logit));
/** Where colours are fullest: what all but half a per cent of the values stay below, so that a few do not pale the rest. */
function fullOf(values: Float32Array): number {
  const sorted = values.map(Math.abs).sort();
  return sorted[Math.floor(0.995 * sorted.length)]! || sorted.at(-1)!;
}
const raised = (exponent: number) =>
  signed(exponent, 0).replace(/./g, (c) => (c === '−' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(c)]!));
/** Two digits that say something, however small: 0.012, 1.7×10⁻⁶. */
const short = (value: number) => {
  if (value === 0) return '0';
  const exponent = Math.floor(Math.log10(Math.abs(value)));
  if (exponent >= -3) return signed(value, Math.max(0, 1 - exponent));
  return `${signed(value / 10 ** exponent, 1)}×10${raised(exponent)}`;
};
/** The layers in the order in which they forget. */
const forgetting: readonly Phrase[] = ['dense2', 'dense1', 'conv3', 'conv2', 'conv1'];

/** What the view remembers between two drawings: the pixel pointed at. */
class Figure {
  readonly #stage: Stage<typeof session>;
  readonly #lang: Lang;
  readonly #parts: ReturnType<typeof parts>;
  /** Paper to draw frames on. */
  readonly #blank: Uint8ClampedArray;
  #pointed: number | undefined;
  #shown: Snapshot | undefined;

  constructor(root: HTMLElement, stage: Stage<typeof session>) {
    this.#stage = stage;
    this.#lang = stage.lang;
    this.#blank = new Uint8ClampedArray(stage.fixed.side ** 2);
    this.#parts = parts(root, stage.lang, (cell, by) => {
      this.#pointed = cell;
      if (by === 'key') this.#parts.live(this.#here());
      stage.redraw();
    });
  }

  draw(snapshot: Snapshot): string {
    this.#shown = snapshot;
    this.#drawScene(snapshot);
    for (const name of mapNames) for (const row of rows) this.#drawMap(snapshot, name, row);
    this.#drawCaptions(snapshot);
    this.#drawChart(snapshot);
    const { layers, alike, accuracy } = snapshot;
    return say(this.#lang, 'finding', {
      layers,
      guidedName: this.#nameOf('guided'),
      ...forEachMap((name) => signed(alike[layers]![name])),
      trained: Math.round(100 * accuracy[0]!),
      forgetful: Math.round(100 * accuracy[layers]!),
    });
  }

  #drawScene({ scene, kind, ...snapshot }: Snapshot): void {
    const { fixed } = this.#stage;
    this.#parts.picture({ picture: fixed.pictures[scene]!, frames: this.#frames(scene, kind) });
    for (const row of rows) {
      const { title, bars } = this.#parts.answers[row];
      title(this.#rowName(row));
      const share = (i: number) => logistic(snapshot[row].logits[i]!);
      bars(
        classes.map((text, i) => ({
          label: text[this.#lang],
          share: share(i),
          chosen: i === kind,
        })),
      );
    }
  }

  #drawMap(snapshot: Snapshot, name: MapName, row: Row): void {
    const cell = this.#parts.maps[name][row];
    const values = snapshot[row].maps[name];
    const full = fullOf(values);
    const drawing: HeatDrawing = {
      picture: this.#blank,
      heat: { values, columns: this.#stage.fixed.side, full },
      frames: this.#frames(snapshot.scene, snapshot.kind),
      ...(this.#pointed !== undefined && { pointed: this.#pointed }),
    };
    cell.title(this.#rowName(row));
    cell.draw(drawing);
    const positive = name === 'heat';
    cell.scale({
      from: positive ? 0 : -full,
      to: full,
      labels: positive ? ['0', '', short(full)] : ['', '0', `±${short(full)}`],
    });
    if (row === 'forgetful')
      cell.below(say(this.#lang, 'like', { r: signed(snapshot.alikeHere[name]) }));
  }

  #drawCaptions({ kind, start, steps }: Snapshot): void {
    const lang = this.#lang;
    const { scene, ...maps } = this.#parts.steps;
    const origin = start === 'random' ? 'random' : steps === 0 ? 'trained0' : 'trainedOn';
    scene.title(say(lang, 'picture'));
    scene.caption(`${say(lang, origin, { steps })}\n${say(lang, 'dashed')}`);
    for (const name of mapNames) {
      maps[name].title(this.#nameOf(name));
      maps[name].caption(say(lang, `${name}Said`, { kind: classes[kind]![lang] }));
    }
    this.#parts.reading(this.#here() || say(lang, 'point'));
  }

  #drawChart({ alike, layers }: Snapshot): void {
    const lines = mapNames.map((name) => {
      const label = name === 'product' ? say(this.#lang, 'productShort') : this.#nameOf(name);
      const values = alike.map((figures) => figures[name]);
      const said = (count: number) => ({ map: label, count, r: signed(values[count]!) });
      const told = (count: number) => say(this.#lang, 'mark', said(count));
      return { label, colour: `var(--tone-${tones[name]})`, values, name: told };
    });
    this.#parts.chart({ lines, chosen: layers });
    const list = forgetting.slice(0, layers).map((layer) => say(this.#lang, layer));
    const random = say(this.#lang, 'layersSaid', {
      list: listed(this.#lang, list),
    });
    this.#parts.about(`${say(this.#lang, 'chartSaid')}\n${random}`);
  }

  /** The values of all maps at the pixel pointed at. */
  #here(): string {
    const [cell, shown] = [this.#pointed, this.#shown];
    if (cell === undefined || !shown) return '';
    const { side } = this.#stage.fixed;
    const both = (name: MapName) =>
      rows.map((row) => short(shown[row].maps[name][cell]!)).join(' / ');
    return say(this.#lang, 'here', {
      row: Math.floor(cell / side) + 1,
      column: (cell % side) + 1,
      guidedName: this.#nameOf('guided'),
      ...forEachMap(both),
    });
  }

  #rowName(row: Row): string {
    const layers = this.#shown!.layers;
    const phrase = row === 'forgetful' && layers === 1 ? 'forgetful1' : row;
    return say(this.#lang, phrase, { layers });
  }

  /** What a map is called under the rule it was made by. */
  #nameOf(name: MapName): string {
    const plain: Partial<Record<MapName, Phrase>> =
      this.#shown!.rule === 'gradient' ? { guided: 'gradient', product: 'gradientProduct' } : {};
    return say(this.#lang, plain[name] ?? name);
  }

  #frames = (scene: number, kind: number) =>
    this.#stage.fixed.things[scene]!.map(({ kind: own, box }) => ({
      ...box,
      chosen: own === kind,
    }));
}

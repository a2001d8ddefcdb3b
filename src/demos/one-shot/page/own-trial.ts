import { resolvedColours } from '../../../charts/colours.ts';
import type { PadStroke } from '../../../charts/drawing-pad.ts';
import type { Plain } from '../../../figure/figure.ts';
import { padRow, type PadContent } from '../../../figure/pads.ts';
import type { Stage } from '../../../lab/contract/view.ts';
import type session from '../session.ts';
import type { ShownTrial, Snapshot } from '../session.ts';
import type { Own } from '../worker/own-pads.ts';
import type { Compared } from '../worker/trials.ts';
import type { Arm, Comparison } from './comparison.ts';
import type { Reader } from './reader.ts';
import { glyphName, type Scene } from './scene.ts';
import { say } from './words.ts';

const ways = 5;
/** Before anything is on the pads. */
const blank: Compared = { distances: new Float32Array(ways).fill(NaN), nearest: -1 };

/** The trial that the reader draws: the pads, and what has been sent of them into the session. */
export class OwnTrial {
  readonly #stage: Stage<typeof session>;
  readonly #reader: Reader;
  #sent = false;
  #images: (Uint8ClampedArray | undefined)[] = [];

  constructor(stage: Stage<typeof session>, reader: Reader) {
    this.#stage = stage;
    this.#reader = reader;
  }

  /** Six pads, there while the reader draws. */
  readonly pads: Plain<Scene> = (root) => {
    const { lang, fixed, redraw } = this.#stage;
    const reader = this.#reader;
    const draw = padRow(root, {
      lang,
      side: 28,
      names: [
        say(lang, 'query'),
        ...Array.from({ length: ways }, (_, i) => say(lang, 'example', { i: i + 1 })),
      ],
      alphabets: fixed.alphabets,
      hand: {
        choose: (pad) => {
          reader.pad = pad;
          redraw();
        },
        put: (pad, content) => this.#put(pad, content),
      },
    });
    const inks = resolvedColours(root, ['var(--ink)']);
    return (scene) => {
      if (reader.mode !== 'draw') return;
      this.#begin(scene.trial);
      this.#see(scene.snapshot.own);
      const [ink = ''] = inks();
      draw({ contents: this.#pads(), images: this.#images, chosen: reader.pad, ink });
    };
  };

  /** Every snapshot brings the images anew; only what has changed is worth drawing. */
  #see(own: Own | undefined): void {
    this.#images = (own?.images ?? []).map((image, i) => {
      const before = this.#images[i];
      return image?.every((one, at) => one === before?.[at]) ? before : image;
    });
  }

  /** At first the examples of a trial are there, in another handwriting; in a new session what was there before. */
  #begin({ glyphs }: ShownTrial): void {
    if (this.#sent) return;
    this.#sent = true;
    const first = (): PadContent[] => [undefined, ...glyphs.map((glyph) => ({ glyph }))];
    this.#reader.pads ??= first();
    this.#reader.pads.forEach((pad, i) => pad && this.#send(i, pad));
  }

  comparison(name: Arm, { own, threshold }: Snapshot): Comparison {
    const [query, ...examples] = Array.from({ length: ways + 1 }, (_, i) => this.#images[i]);
    return {
      query,
      examples,
      names: examples.map((_, i) => this.#nameOf(i)),
      ...(own?.[name] ?? blank),
      answer: undefined,
      ...(name === 'learned' && { threshold }),
    };
  }

  finding(own: Own | undefined): string {
    const { lang } = this.#stage;
    if (!own || own.learned.nearest < 0) return say(lang, 'blank');
    return say(lang, 'findingOwn', {
      learned: this.#nameOf(own.learned.nearest),
      pixels: this.#nameOf(own.pixels.nearest),
    });
  }

  #pads(): PadContent[] {
    return (this.#reader.pads ??= Array.from({ length: ways + 1 }, () => undefined));
  }

  #nameOf(example: number): string {
    const pad = this.#pads()[example + 1];
    return pad && 'glyph' in pad
      ? glyphName(pad.glyph, this.#stage.fixed)
      : say(this.#stage.lang, 'example', { i: example + 1 });
  }

  #put(pad: number, content: PadContent): void {
    this.#pads()[pad] = content;
    this.#send(pad, content);
    this.#stage.redraw();
  }

  #send(pad: number, content: PadContent): void {
    if (content && 'glyph' in content) this.#stage.act('pick', { pad, glyph: content.glyph });
    else {
      const strokes: PadStroke[] = (content?.strokes ?? []).map((stroke) => [...stroke]);
      this.#stage.act('draw', { pad, strokes });
    }
  }
}

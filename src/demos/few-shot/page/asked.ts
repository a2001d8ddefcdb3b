import { resolvedColours } from '../../../charts/colours.ts';
import { add, button, write } from '../../../charts/dom.ts';
import { greyImage } from '../../../charts/grey-image.ts';
import type { PadStroke } from '../../../charts/drawing-pad.ts';
import type { Plain } from '../../../figure/figure.ts';
import { padRow, type PadContent } from '../../../figure/pads.ts';
import type { Stage } from '../../../lab/contract/view.ts';
import type session from '../session.ts';
import type { Reader } from './reader.ts';
import { isTurn, lookedAt, type Scene } from './scene.ts';
import { say } from './words.ts';

const side = 28;

/** The query that is looked at, large, with its name unless that is the question. */
export const askedImage =
  ({ lang }: Stage<typeof session>): Plain<Scene> =>
  (box) => {
    const image = greyImage(side);
    box.append(image.element);
    const words = add(box, 'p');
    const inks = resolvedColours(box, ['var(--ink)']);
    return (scene) => {
      const looked = lookedAt(scene);
      if (!looked || scene.reader.mode === 'draw') return;
      image.show(looked.image, inks()[0]!);
      const name = scene.names[looked.truth!]!;
      const isAsked = isTurn(scene);
      image.element.style.outlineColor = isAsked ? '' : `var(--class-${looked.truth})`;
      write(words, isAsked ? say(lang, 'ask') : say(lang, 'queryOf', { name }));
    };
  };

/** The pad, a list of characters, and one that has no examples. */
export const ownPad =
  (stage: Stage<typeof session>, reader: Reader): Plain<Scene> =>
  (box) => {
    const { lang, fixed, act, redraw } = stage;
    const put = (content: PadContent) => {
      reader.own = content;
      send(act, content);
      redraw();
    };
    const hand = { choose: () => undefined, put: (_: number, content: PadContent) => put(content) };
    const names = [say(lang, 'query')];
    const draw = padRow(box, { lang, side, names, alphabets: fixed.alphabets, hand });
    let now: Scene | undefined;
    const outside = () => now && put({ glyph: outsideOf(now) });
    button(box, say(lang, 'outside'), outside, 'quiet outside');
    const inks = resolvedColours(box, ['var(--ink)']);
    let isSent = reader.own === undefined; // a new session does not know what is on the pad
    let before: Uint8ClampedArray | undefined;
    return (scene) => {
      now = scene;
      if (!isSent) {
        isSent = true;
        send(act, reader.own);
      }
      const { own } = scene.snapshot;
      if (!own?.every((ink, i) => ink === before?.[i])) before = own; // only what has changed is drawn
      draw({ contents: [reader.own], images: [before], chosen: 0, ink: inks()[0]! });
    };
  };

function send(act: Stage<typeof session>['act'], content: PadContent): void {
  if (content && 'glyph' in content) act('pick', { glyph: content.glyph });
  else {
    const strokes: PadStroke[] = (content?.strokes ?? []).map((stroke) => [...stroke]);
    act('draw', { strokes });
  }
}

/** The next character of the episode's script that is none of its classes. */
function outsideOf({ snapshot: { episode }, fixed, reader }: Scene): number {
  const taken = new Set(episode.characters);
  let from = 0;
  for (const { characters } of fixed.alphabets) {
    const to = from + characters.length;
    const [first] = episode.characters;
    if (first! >= from && first! < to) {
      const last = reader.own && 'glyph' in reader.own ? reader.own.glyph : first!;
      const count = characters.length;
      const order = Array.from(
        { length: count },
        (_, i) => from + ((((last - from + 7 * (i + 1)) % count) + count) % count),
      );
      return order.find((glyph) => !taken.has(glyph)) ?? from;
    }
    from = to;
  }
  return 0;
}

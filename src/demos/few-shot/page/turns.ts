import type { Stage } from '../../../lab/contract/view.ts';
import type session from '../session.ts';
import { classOf } from '../shared/episode.ts';
import type { Mode, Reader } from './reader.ts';
import { answerTo, isRight, type Scene } from './scene.ts';
import { say } from './words.ts';

/** What the reader does: look at a query, answer, go on. */
export function turns(
  { root, lang, act, redraw }: Stage<typeof session>,
  reader: Reader,
  speak: (text: string) => void,
) {
  let now: Scene | undefined;
  return {
    /** The scene that the next deed refers to. */
    see: (scene: Scene): void => void (now = scene),
    choose: (mode: Mode): void => {
      reader.mode = mode;
      redraw();
    },
    look: (query: number | undefined): void => {
      if (reader.mode !== 'watch' || query === undefined || !now) return;
      if (query < now.snapshot.episode.queries.length) reader.query = query;
    },
    answer: (of: number): void => {
      const { query } = now ?? {};
      if (!now || query === undefined || answerTo(now)) return;
      const truth = classOf(query);
      reader.answers.push({
        episode: now.snapshot.episode.number,
        query,
        you: of === truth,
        proto: isRight('proto', query, now),
        rival: isRight('rival', query, now),
        against: now.rival,
      });
      speak(
        of === truth ? say(lang, 'saidRight') : say(lang, 'saidWrong', { name: now.names[truth]! }),
      );
      redraw();
      root.querySelector<HTMLElement>('.forward')?.focus({ preventScroll: true });
    },
    /** To a query that is not answered yet, of another class if there is one. */
    query: (): void => {
      if (!now) return;
      const { queries } = now.snapshot.episode;
      const from = now.query ?? 0;
      // A stride that is prime to the number of queries meets them all, each in another class than the one before.
      const order = queries.map((_, i) => (from + 11 * (i + 1)) % queries.length);
      const scene = now;
      reader.query = order.find((query) => !answerTo({ ...scene, query })) ?? from;
      redraw();
    },
    episode: (): void => act('next'),
  };
}

import type { Stage } from '../../../lab/contract/view.ts';
import type session from '../session.ts';
import { classOf } from '../shared/episode.ts';
import type { Answered, Mode, Reader } from './reader.ts';
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
      reader.answers.push(answered(of === truth, query, now));
      speak(say(lang, of === truth ? 'saidRight' : 'saidWrong', { name: now.names[truth]! }));
      redraw();
      root.querySelector<HTMLElement>('.forward')?.focus({ preventScroll: true });
    },
    /** To a query that is not answered yet, of another class if there is one. */
    query: (): void => {
      if (!now) return;
      reader.query = nextQuery(now);
      redraw();
    },
    episode: (): void => act('next'),
  };
}

const answered = (you: boolean, query: number, scene: Scene): Answered => ({
  episode: scene.snapshot.episode.number,
  query,
  you,
  proto: isRight('proto', query, scene),
  rival: isRight('rival', query, scene),
  against: scene.rival,
});

function nextQuery(scene: Scene): number {
  const { queries } = scene.snapshot.episode;
  const from = scene.query ?? 0;
  // Each of another class than the one before; 11 has no factor in common with a number of queries 8 · N, N ≤ 10.
  const order = queries.map((_, i) => (from + 11 * (i + 1)) % queries.length);
  return order.find((query) => !answerTo({ ...scene, query })) ?? from;
}

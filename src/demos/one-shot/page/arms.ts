import { distanceLines, type DistanceLine } from '../../../charts/distance-lines.ts';
import { signed } from '../../../charts/numbers.ts';
import { write } from '../../../charts/step-row.ts';
import type { Lang } from '../../../i18n/text.ts';
import { add } from '../../../charts/dom.ts';
import type { Compared } from '../worker/trials.ts';
import { say } from './words.ts';

const side = 28;
export type Arm = 'learned' | 'pixels';

/** One trial as one way of comparing sees it. */
export interface Comparison extends Compared {
  query: Uint8ClampedArray | undefined;
  examples: readonly (Uint8ClampedArray | undefined)[];
  names: readonly string[];
  /** Which example is right; undefined where nobody knows, in the reader's own trial. */
  answer: number | undefined;
  /** The border b of the squared distance, where p = ½. */
  border?: number;
  /** What is said beside the name of the arm. */
  note: string;
}

/** The lines of one way of comparing, under its name and its answer. */
export function arm(root: HTMLElement, name: Arm, { lang, count }: { lang: Lang; count: number }) {
  const box = add(root, 'section', `arm ${name}`);
  const head = add(box, 'h3');
  const title = add(head, 'span');
  title.textContent = say(lang, name);
  const [note, verdict] = [write(add(head, 'small')), add(box, 'p', 'verdict')];
  const draw = distanceLines(box, {
    count,
    side,
    label: say(lang, 'lines', { space: say(lang, name) }),
  });
  const writeVerdict = write(verdict);
  return (comparison: Comparison, ink: string): void => {
    const { query, border } = comparison;
    note(comparison.note);
    writeVerdict(verdictOf(comparison, lang));
    verdict.classList.toggle(
      'wrong',
      comparison.answer !== undefined && comparison.nearest !== comparison.answer,
    );
    draw({
      from: query,
      lines: lines(comparison, lang),
      ink,
      ...(border !== undefined && { border: Math.sqrt(Math.max(0, border)) }),
    });
  };
}

function verdictOf({ names, answer, nearest: at }: Comparison, lang: Lang): string {
  if (at < 0) return '';
  const words = say(lang, 'answered', { name: names[at]! });
  if (answer === undefined) return words;
  return `${words} ${at === answer ? '✓' : '✗'} ${say(lang, at === answer ? 'right' : 'wrong')}`;
}

function lines(comparison: Comparison, lang: Lang): DistanceLine[] {
  const { examples, names, distances, nearest, same, answer } = comparison;
  return examples.map((picture, i) => {
    const squared = distances[i]!;
    const known = Number.isFinite(squared);
    const distance = Math.sqrt(squared);
    const [isNearest, isWanted] = [i === nearest, i === answer];
    const marks = [
      same ? say(lang, 'probability', { p: same[i]!.toFixed(2) }) : '',
      isNearest ? say(lang, 'isNearest') : '',
      isWanted ? say(lang, 'isWanted') : '',
    ].join('');
    const text = known ? signed(distance) : '';
    return {
      picture,
      distance,
      text: isNearest && answer !== undefined ? `${text} ${isWanted ? '✓' : '✗'}` : text,
      title: known ? say(lang, 'line', { name: names[i]!, distance: text, marks }) : names[i]!,
      nearest: isNearest,
      wanted: isWanted,
    };
  });
}

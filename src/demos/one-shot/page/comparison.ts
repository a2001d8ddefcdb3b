import type { DistanceDrawing, DistanceLine } from '../../../charts/distance-lines.ts';
import { signed } from '../../../charts/numbers.ts';
import type { Lang } from '../../../i18n/text.ts';
import type { Compared } from '../worker/trials.ts';
import { say } from './words.ts';

export type Arm = 'learned' | 'pixels';

/** One trial as one way of comparing sees it. */
export interface Comparison extends Compared {
  query: Uint8ClampedArray | undefined;
  examples: readonly (Uint8ClampedArray | undefined)[];
  names: readonly string[];
  /** Which example is right; undefined where nobody knows, in the reader's own trial. */
  answer: number | undefined;
  /** The threshold b of the squared distance, where p = ½. */
  threshold?: number;
}

export function verdictOf({ names, answer, nearest }: Comparison, lang: Lang): string {
  const name = names[nearest];
  if (name === undefined) return '';
  const words = say(lang, 'answered', { name });
  if (answer === undefined) return words;
  const isRight = nearest === answer;
  return `${words} ${isRight ? '✓' : '✗'} ${say(lang, isRight ? 'right' : 'wrong')}`;
}

/** Lines as long as distances, not as their squares. */
export function drawingOf(comparison: Comparison, lang: Lang): DistanceDrawing {
  const { query, threshold, examples } = comparison;
  return {
    from: query,
    lines: examples.map((image, i) => ({ image, ...lineOf(comparison, i, lang) })),
    ...(threshold !== undefined && { border: Math.sqrt(Math.max(0, threshold)) }),
  };
}

function lineOf(
  { names, distances, nearest, same, answer }: Comparison,
  i: number,
  lang: Lang,
): Omit<DistanceLine, 'image'> {
  const [name, squared] = [names[i]!, distances[i]!];
  const distance = Math.sqrt(squared);
  const [isNearest, isWanted] = [i === nearest, i === answer];
  const text = Number.isFinite(squared) ? signed(distance) : '';
  const marks = [
    same ? say(lang, 'probability', { p: same[i]!.toFixed(2) }) : '',
    isNearest ? say(lang, 'isNearest') : '',
    isWanted ? say(lang, 'isWanted') : '',
  ].join('');
  return {
    distance,
    text: isNearest && answer !== undefined ? `${text} ${isWanted ? '✓' : '✗'}` : text,
    title: text ? say(lang, 'line', { name, distance: text, marks }) : name,
    nearest: isNearest,
    wanted: isWanted,
  };
}

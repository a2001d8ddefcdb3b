import type { Lang } from '../../i18n/text.ts';
import type { ActsOf, AnySetup, FixedOf, SnapshotOf, ValuesOf } from './define.ts';

/** What the lab gives a view. */
export interface Stage<T extends AnySetup> {
  /** Where to draw; empty at first. */
  root: HTMLElement;
  lang: Lang;
  /** What the session sent once, when it opened. */
  fixed: FixedOf<T>;
  /** Calls an action of the session; the next drawing shows its effect. */
  act: <K extends keyof ActsOf<T> & string>(name: K, ...payload: Parameters<ActsOf<T>[K]>) => void;
  /** Sets a parameter as its control would; for buttons inside the drawing. */
  turn: <K extends keyof ValuesOf<T> & string>(name: K, value: ValuesOf<T>[K]) => void;
  /** Draws the same snapshot again, after something that only the view knows has changed (hover, rotation). */
  redraw: () => void;
}

/**
 * What a demo does on the page. Called once per opened session with an empty stage. The returned function draws one
 * snapshot and returns the finding as one sentence in the page's language, which becomes the stage's text
 * alternative. The lab calls it again when the stage's size or the theme changes.
 */
export type View<T extends AnySetup> = (
  stage: Stage<T>,
) => (snapshot: SnapshotOf<T>, values: ValuesOf<T>) => string;
export const defineView = <T extends AnySetup>(view: View<T>): View<T> => view;

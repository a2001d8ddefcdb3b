import type { Lang } from '../../i18n/text.ts';
import type { AnySetup, Demo, Metrics } from '../contract/define.ts';
import type { OwnData } from '../engine/own-data.ts';
import type { Start } from '../engine/run-log.ts';
import type { Params, Values } from '../contract/params.ts';
import type { State } from '../engine/playing.ts';
import type { View } from '../contract/view.ts';

/** The state that the element exposes. */
export interface Latest {
  step: number;
  metrics: Metrics;
  snapshot: unknown;
  values: Values<Params>;
  seed: number;
}
export interface Instance {
  /** The element's id, and the prefix of its settings in the page's URL. */
  id: string;
  prefix: string;
  name: string;
  demo: Demo;
  view: View<AnySetup>;
  lang: Lang;
  /** The reader's own data; undefined if the demo reads none. */
  own: OwnData | undefined;
  /** The values that the page starts with, before a link changes them. */
  base: Start;
  start: Start;
}
/** One run of a "Show me": complete values, and its last step if it is not the demo's. */
export interface ShownRun {
  values: Values<Params>;
  steps?: number;
}
export interface Outside {
  state: (state: State) => void;
  /** Undefined while there is no run. */
  latest: (latest: Latest | undefined) => void;
}

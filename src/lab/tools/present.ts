import type { Lang } from '../../i18n/text.ts';
import type { Demo } from '../contract/define.ts';
import type { Frame } from '../engine/protocol.ts';
import type { Row, Start } from '../engine/run-log.ts';

/** What the tools under a demo work on. */
export interface Present {
  /** The element's id, and the prefix of its settings in the page's URL. */
  id: string;
  prefix: string;
  name: string;
  demo: Demo;
  lang: Lang;
  run: Start;
  /** The values that the page starts with; a share link holds only differences from them. */
  base: Start;
  frame: Frame;
  rows: readonly Row[];
  stage: HTMLElement;
}

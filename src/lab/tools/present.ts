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
  /** What the page itself starts with; a share link says only what differs. */
  base: Start;
  frame: Frame;
  rows: readonly Row[];
  stage: HTMLElement;
}

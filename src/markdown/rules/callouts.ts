import type { MarkdownIt } from 'markdown-it';
import { escapeHtml } from '../../lab/frame/html.ts';
import { noteOf } from '../note.ts';
import { say } from '../words.ts';
import { plainTitle } from './attributes.ts';
import { addContainer, takes } from './containers.ts';

/** `:::note`, `:::warning`, `:::fails` and `:::example`, each with an optional title after the name. */
export function callouts(md: MarkdownIt): void {
  for (const kind of ['note', 'warning', 'fails', 'example'] as const)
    addContainer(md, kind, (opening) => {
      takes('title', opening);
      const given = plainTitle(opening.title, opening.fail);
      const title = given === '' ? say(noteOf(opening.env).lang, kind) : given;
      return {
        open: `<div class="callout ${kind}" role="note"><b>${escapeHtml(title)}</b>`,
        close: '</div>',
      };
    });
}

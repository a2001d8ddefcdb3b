import type { MarkdownIt } from 'markdown-it';
import { icon } from '../../lab/frame/icons.ts';
import { claimed } from '../claimed.ts';
import { evidenceFigure } from '../evidence.ts';
import { noteOf } from '../note.ts';
import { meantDemo, showAttribute } from '../shows.ts';
import { say } from '../words.ts';
import { parseAttributes, take } from './attributes.ts';
import { addContainer, standsAlone, takes, type Opening } from './containers.ts';

/**
 * `:::claim{id=few-labels}`: a statement of the note, a button that runs it, and the evidence from all seeds. Where a note
 * shows several demos, `demo=second` names the one that runs it.
 */
export function claim(md: MarkdownIt): void {
  addContainer(md, 'claim', (opening, inside) => {
    takes('attributes', opening);
    standsAlone(opening);
    if (inside.length === 0) throw opening.fail('says nothing');
    const note = noteOf(opening.env);
    const { id, demo } = find(opening);
    const { runs, ...measured } = claimed(note, id, opening.fail);
    const { lang, claims } = note;
    if (claims.some((other) => other.id === id)) throw opening.fail(`"${id}" was claimed before`);
    claims.push({ id, line: opening.line });
    const show = showAttribute({ demo, claim: id, runs });
    return {
      open: `<div class="claim" id="claim-${id}"><div><div id="claim-${id}-said">`,
      // All these buttons have the same name; the description says what each shows.
      close: `</div><button class="act" type="button" aria-describedby="claim-${id}-said" ${show}>${icon('play')}${say(lang, 'showMe')}</button></div>${evidenceFigure(measured, lang, opening.fail)}</div>`,
    };
  });
}

function find({ attributes, env, fail }: Opening) {
  const given = parseAttributes(attributes, fail);
  const id = take(given, 'id');
  if (id === undefined) throw fail('needs an id, as in :::claim{id=few-labels}');
  const demo = meantDemo(noteOf(env), take(given, 'demo'), fail);
  if (given.size > 0) throw fail(`takes id and demo, not ${[...given.keys()].join(', ')}`);
  return { id, demo };
}

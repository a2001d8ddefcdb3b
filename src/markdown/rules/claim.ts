import type { MarkdownIt } from 'markdown-it';
import { evidenceOf } from '../../lab/contract/claims.ts';
import { icon } from '../../lab/frame/icons.ts';
import { evidenceFigure } from '../evidence.ts';
import { known } from '../near.ts';
import { noteOf } from '../note.ts';
import { runsOf } from '../claim-runs.ts';
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
    const { id, claim, seeds, demo, where } = find(opening);
    const evidence = evidenceOf(claim, demo, Object.keys(seeds[0]!.measured));
    const { lang, claims } = noteOf(opening.env);
    if (claims.some((other) => other.id === id)) throw opening.fail(`"${id}" was claimed before`);
    claims.push({ id, line: opening.line });
    const runs = runsOf(claim, evidence, demo, lang);
    const show = showAttribute({ demo: where, claim: id, runs });
    return {
      open: `<div class="claim" id="claim-${id}"><div><div id="claim-${id}-said">`,
      // All these buttons have the same name; the description says what each shows.
      close: `</div><button class="act" type="button" aria-describedby="claim-${id}-said" ${show}>${icon('play')}${say(lang, 'showMe')}</button></div>${evidenceFigure(evidence, seeds, lang, opening.fail)}</div>`,
    };
  });
}

function find({ attributes, env, fail }: Opening) {
  const note = noteOf(env);
  const { name, technique } = note.demo;
  const given = parseAttributes(attributes, fail);
  const id = take(given, 'id');
  if (id === undefined) throw fail('needs an id, as in :::claim{id=few-labels}');
  const where = meantDemo(note, take(given, 'demo'), fail);
  if (given.size > 0) throw fail(`takes id and demo, not ${[...given.keys()].join(', ')}`);
  const claims = technique.claims ?? {};
  if (!Object.hasOwn(claims, id))
    throw fail(
      `src/demos/${name}/claims.ts has no claim "${id}"; ${known(Object.keys(claims), id)}`,
    );
  const seeds = technique.evidence?.claims[id]?.seeds ?? [];
  if (seeds.length === 0)
    throw fail(
      `src/demos/${name}/claims.json has no evidence for "${id}"; run: npm run claims -- ${name}`,
    );
  return { id, claim: claims[id]!, seeds, demo: technique.demo, where };
}

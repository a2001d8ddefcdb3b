import createMarkdownIt, { type MarkdownIt } from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';
import deflist from 'markdown-it-deflist';
import { callouts } from './rules/callouts.ts';
import { cite } from './rules/cite.ts';
import { claim } from './rules/claim.ts';
import { code } from './rules/code.ts';
import { demo } from './rules/demo.ts';
import { footnotes } from './rules/footnotes.ts';
import { headings } from './rules/headings.ts';
import { leftovers } from './rules/leftovers.ts';
import { links } from './rules/links.ts';
import { math } from './rules/math.ts';
import { phrase } from './rules/phrase.ts';
import { places } from './rules/places.ts';
import { predict } from './rules/predict.ts';
import { reading } from './rules/reading.ts';
import { references } from './rules/references.ts';
import { softbreaks } from './rules/softbreaks.ts';
import { tables } from './rules/tables.ts';
import { terms } from './rules/terms.ts';

/** markdown-it with raw HTML off, knowing lines, mathematics, and emphasis beside full-width punctuation. */
const plain = (): MarkdownIt =>
  createMarkdownIt({ html: false }).use(places).use(cjkFriendly).use(math);

/** For the short texts of the glossary. */
export const phraseEngine: MarkdownIt = plain().use(leftovers).use(phrase);

/**
 * For notes. Rules that work on the whole note run in this order; `predict` is last because it renders what
 * stands in it.
 */
export const noteEngine: MarkdownIt = plain()
  .use(deflist)
  .use(footnotes)
  .use(cite)
  .use(terms)
  .use(demo)
  .use(code)
  .use(leftovers)
  .use(headings)
  .use(references)
  .use(links)
  .use(tables)
  .use(reading)
  .use(softbreaks)
  .use(callouts)
  .use(claim)
  .use(predict);

noteEngine.renderer.rules.dl_open = () => '<dl class="symbols">\n';

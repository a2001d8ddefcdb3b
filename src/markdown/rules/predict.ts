import type { MarkdownIt, Token } from 'markdown-it';
import { claimed } from '../claimed.ts';
import { verdict } from '../evidence.ts';
import { tell } from '../mistake.ts';
import { mistake, noteOf } from '../note.ts';
import { meantDemo, showAttribute } from '../shows.ts';
import { say } from '../words.ts';
import { parseAttributes, take } from './attributes.ts';
import { addContainer, standsAlone, takes, type Opening } from './containers.ts';

/**
 * `:::predict{answer=2 claim=hardest-collapse}`: a question, a numbered list of answers, a line of `---`, and the text
 * that is revealed after the demo has made the runs of the claim. That claim is what makes the answer the right one. If
 * a note has several demos, `demo=second` names one.
 */
export function predict(md: MarkdownIt): void {
  addContainer(md, 'predict', (opening, inside, { renderer, options }) => {
    takes('attributes', opening);
    standsAlone(opening);
    const render = (tokens: Token[]) => renderer.render(tokens, options, opening.env);
    const { question, more, answers, reveal } = divide(inside, opening);
    tellFootnotes([...answers.flat(), ...reveal], opening);
    const { answer, show, measured } = settings(opening, answers.length);
    const { lang } = noteOf(opening.env);
    const name = `predict-${opening.line + 1}`;
    const choices = answers.map(
      (tokens, i) =>
        `<label><input type="radio" name="${name}" value="${i + 1}"><span>${render(tokens)}</span></label>`,
    );
    inside.length = 0;
    return {
      open: `<fieldset class="predict" data-answer="${answer}"><legend>${render(question)}<small>${say(lang, 'answerLater')}</small></legend>${render(more)}${choices.join('')}`,
      close: `<div class="then"><button class="act solid" type="button" ${show}>${say(lang, 'runGuess')}</button><span>${say(lang, 'thenWhat')}</span></div><details class="reveal"><summary>${say(lang, 'reveal')}</summary>${render(reveal)}${measured}</details></fieldset>`,
    };
  });
}

interface Divided {
  /** Inline tokens of the first paragraph. */
  question: Token[];
  /** Blocks between the question and the answers. */
  more: Token[];
  answers: Token[][];
  reveal: Token[];
}

function divide(inside: readonly Token[], { level, fail }: Opening): Divided {
  const at = (type: string) => inside.findIndex((t) => t.type === type && t.level === level + 1);
  const [list, listEnd, rule] = [at('ordered_list_open'), at('ordered_list_close'), at('hr')];
  if (inside[0]?.type !== 'paragraph_open') throw fail('begins with the question as a paragraph');
  if (list < 0) throw fail('needs a numbered list of answers');
  if (rule !== listEnd + 1)
    throw fail('needs a line of --- after the answers, then what is revealed');
  if (rule === inside.length - 1) throw fail('has nothing to reveal after ---');
  return {
    question: inside.slice(1, 2),
    more: inside.slice(3, list),
    answers: items(inside.slice(list + 1, listEnd), level + 2, fail),
    reveal: inside.slice(rule + 1),
  };
}

/** The inline tokens of each list item; an answer is one line of text. */
function items(tokens: readonly Token[], level: number, fail: Opening['fail']): Token[][] {
  const starts = tokens.flatMap((t, i) =>
    t.type === 'list_item_open' && t.level === level ? [i] : [],
  );
  return starts.map((start, i) => {
    const item = tokens.slice(start + 1, (starts[i + 1] ?? tokens.length) - 1);
    const isText = item.length === 3 && item[1]!.type === 'inline';
    if (!isText) throw fail(`answer ${i + 1} must be one line of text`);
    return item.slice(1, 2);
  });
}

/** A footnote is placed after the whole block, where it would be read before the answer is. */
function tellFootnotes(tokens: readonly Token[], { env }: Opening): void {
  const inline = tokens.flatMap(({ children }) => children ?? []);
  const found = inline.filter(({ type }) => type === 'footnote_ref');
  const what =
    ':::predict: a footnote is shown before the answer; only the question may have one, write this one out';
  tell(found.map(({ map }) => mistake(env, map![0], what)));
}

function settings({ attributes, env, line, fail }: Opening, choices: number) {
  const given = parseAttributes(attributes, fail);
  const answer = Number(take(given, 'answer') ?? NaN);
  if (!(Number.isInteger(answer) && answer >= 1 && answer <= choices))
    throw fail(`needs answer=, the number (1–${choices}) of the right one`);
  const note = noteOf(env);
  const demo = meantDemo(note, take(given, 'demo'), fail);
  const id = take(given, 'claim');
  if (id === undefined) throw fail('needs claim=, the claim that makes the answer right');
  if (given.size > 0)
    throw fail(`takes answer, claim and demo, not ${[...given.keys()].join(', ')}`);
  const { runs, seeds } = claimed(note, id, fail);
  note.predictions.push({ answer, claim: id, line });
  const measured = say(note.lang, 'answerMeasured', {
    verdict: verdict(seeds, note.lang),
    link: `<a href="#claim-${id}">${say(note.lang, 'toEvidence')}</a>`,
  });
  return { answer, show: showAttribute({ demo, runs }), measured: `<p class="q">${measured}</p>` };
}

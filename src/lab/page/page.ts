import type { LabDemo } from './element.ts';
import type { ShownRun } from './instance.ts';

/*
 * The only script of a note. It loads the engine when a demo comes near the viewport or is requested, and handles the
 * parts of the text that control the demo: links, "Show me", and the questions to answer first.
 */

const engine = () => import('./element.ts').catch(untold);

/** Says on every stage that the engine did not arrive: its own words did not arrive either. */
function untold(error: unknown): never {
  const { lang } = document.documentElement;
  for (const wait of document.querySelectorAll('lab-demo .wait'))
    wait.textContent = lang === 'ja' ? notLoaded.ja : notLoaded.en;
  throw error;
}
const notLoaded = {
  ja: 'デモのプログラムを読み込めませんでした。接続を確かめて、ページを再読み込みしてください。',
  en: 'The program of the demo could not be loaded. Check the connection and reload the page.',
};

const nearby = new IntersectionObserver(
  (entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    nearby.disconnect();
    void engine();
  },
  { rootMargin: '200px' },
);
for (const demo of document.querySelectorAll('lab-demo')) nearby.observe(demo);

document.addEventListener('click', (event) => {
  const asked = (event.target as Element).closest<HTMLElement>('[data-lab-show]');
  if (!asked || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const question = asked.closest<HTMLElement>('.predict');
  if (question && !question.querySelector(':checked')) {
    question.querySelector<HTMLElement>('input')?.focus();
    return;
  }
  void show(JSON.parse(asked.dataset.labShow!) as Show).then(() => {
    if (question) reveal(question);
  });
});

/** The request of a button or a link in the text; written by the build, see src/markdown/shows.ts. */
interface Show {
  /** The id of the demo that it controls. */
  demo: string;
  runs: ShownRun[];
}

async function show({ demo: id, runs }: Show): Promise<void> {
  const demo = document.querySelector<LabDemo>(`lab-demo[id="${CSS.escape(id)}"]`);
  if (!demo) return;
  await engine();
  const stage = demo.querySelector<HTMLElement>('.stage') ?? demo;
  stage.scrollIntoView({ block: 'nearest' });
  await demo.show(runs);
}

/** Opens the answer and marks the correct option; the reader's choice stays visible. */
function reveal(question: HTMLElement): void {
  for (const option of question.querySelectorAll<HTMLInputElement>('input[type="radio"]')) {
    const right = option.value === question.dataset.answer;
    option.closest('label')?.setAttribute('data-verdict', right ? 'right' : 'wrong');
  }
  const answer = question.querySelector('details');
  if (answer) answer.open = true;
}

// An embedded demo reports its height to the embedding page.
if (window.parent !== window) {
  const post = () => {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    window.parent.postMessage({ type: 'lab:height', path: location.pathname, height }, '*');
  };
  new ResizeObserver(post).observe(document.body);
}

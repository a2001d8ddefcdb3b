import type { Lang } from '../../i18n/text.ts';
import type { Demo } from '../contract/define.ts';
import { html, raw } from '../frame/html.ts';
import { icon } from '../frame/icons.ts';
import { say } from '../frame/strings.ts';

export interface Action {
  label: string;
  run: () => void;
}

/** An error message on the stage, with a way to continue. `details` holds the technical message. */
export function trouble(box: HTMLElement, lang: Lang) {
  return {
    show: (message: string, details: string, action: Action): void => {
      const more = details
        ? html`<details>
            <summary>${say(lang, 'details')}</summary>
            <pre tabindex="0">${details}</pre>
          </details>`
        : '';
      box.innerHTML = html`<p>${message}</p>
        ${more}<button class="act" type="button">${action.label}</button>`.html;
      box.querySelector('button')!.addEventListener('click', action.run);
      box.hidden = false;
    },
    clear: (): void => {
      box.hidden = true;
      box.replaceChildren();
    },
  };
}

/**
 * A line of text about the run, above the stage, that the reader can close. Its paragraph is in the page from the start,
 * since a live region that comes with its words is not read out everywhere.
 */
export function notice(box: HTMLElement, lang: Lang) {
  const words = box.querySelector('p')!;
  const clear = () => {
    words.textContent = '';
    box.replaceChildren(words);
  };
  return {
    show: (message: string, action?: Action): void => {
      const button = action ? html`<button class="act" type="button">${action.label}</button>` : '';
      clear();
      words.textContent = message;
      box.insertAdjacentHTML(
        'beforeend',
        html`${button}<button
            class="tool"
            type="button"
            data-close
            aria-label="${say(lang, 'close')}"
          >
            ${raw(icon('close'))}
          </button>`.html,
      );
      box.querySelector('[data-close]')!.addEventListener('click', clear);
      if (action) box.querySelector('.act')!.addEventListener('click', action.run);
    },
    clear,
  };
}

/** The message for a divergence: the step, the measure, and which parameter to change. At step 0 nothing has trained. */
export function divergence(demo: Demo, lang: Lang, step: number, metric: string): string {
  const { param, turn } = demo.steadiedBy;
  const measure = demo.measures[metric.split('/')[1] ?? '']?.label[lang] ?? metric;
  if (step === 0) return say(lang, 'notFinite', { measure });
  return say(lang, 'diverged', {
    step,
    measure,
    param: demo.params[param]!.label[lang],
    turn: say(lang, turn === 'down' ? 'turnDown' : 'turnUp'),
  });
}

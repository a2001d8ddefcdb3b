import type { Lang } from '../../i18n/text.ts';
import { icon } from '../frame/icons.ts';
import type { Speed, State } from '../engine/playing.ts';
import { say } from '../frame/strings.ts';

/** The state that the run bar shows. */
export interface RunBarState {
  state: State;
  /** The step of the run, the selected step, and the step at which it will pause. */
  step: number;
  shown: number;
  end: number;
  speed: Speed;
}

/** Draws the run bar and reports which control was used. */
export function runBar(
  bar: HTMLElement,
  { lang, signal }: { lang: Lang; signal: AbortSignal },
  used: (what: string, value?: number) => void,
) {
  const play = bar.querySelector<HTMLElement>('[data-do="play"]')!;
  const time = bar.querySelector<HTMLInputElement>('[data-do="time"]')!;
  const speedButton = bar.querySelector<HTMLElement>('[data-do="speed"]')!;
  const [at, total] = bar.querySelectorAll('output > span');
  const now = at!.querySelector('b')!;
  const past = at!.querySelector('i')!;

  bar.addEventListener(
    'click',
    ({ target }) => {
      const button = (target as Element).closest<HTMLElement>('button[data-do]');
      if (button) used(button.dataset.do!);
    },
    { signal },
  );
  time.addEventListener('input', () => used('time', Number(time.value)), { signal });

  return ({ state, step, shown, end, speed }: RunBarState): void => {
    const running = state === 'running';
    const usable = running || state === 'paused';
    for (const control of bar.querySelectorAll<HTMLButtonElement>('button, input'))
      control.disabled = !usable && !restarts(control, state);
    name(play, say(lang, running ? 'pause' : 'play'));
    if (play.dataset.shows !== String(running)) play.innerHTML = icon(running ? 'pause' : 'play');
    play.dataset.shows = String(running);
    const whole = Math.max(end, step);
    time.max = String(whole);
    time.value = String(shown);
    time.style.setProperty('--at', `${(100 * shown) / whole}%`);
    now.textContent = String(shown);
    past.textContent = shown === step ? '' : ` ${say(lang, 'past')}`;
    total!.textContent = String(whole);
    const words = speed === Infinity ? say(lang, 'fastest') : `${speed}×`.replace('0.25', '¼');
    name(speedButton, say(lang, 'speed', { speed: words }));
    speedButton.querySelector('span')!.textContent = words;
  };
}

/** After a divergence only a restart is possible. */
function restarts(control: HTMLElement, state: State): boolean {
  return state === 'diverged' && ['same', 'seed'].includes(control.dataset.do ?? '');
}

function name(button: HTMLElement, text: string): void {
  button.setAttribute('aria-label', text);
  button.title = text;
}

import { listed } from '../../i18n/phrases.ts';
import type { Lang } from '../../i18n/text.ts';
import type { Affects, Params } from '../contract/params.ts';
import type { KeptRun, Start } from '../engine/run-log.ts';
import { formatValue } from '../frame/scale.ts';
import { say } from '../frame/strings.ts';

/**
 * Names a run by how it differs from the others: "margin α = 0", "seed 2". Values that only change what is shown are
 * named only beside runs with the same training.
 */
export function nameRun(run: Start, others: readonly Start[], params: Params, lang: Lang): string {
  const differs = (name: string) => others.some(({ values }) => values[name] !== run.values[name]);
  const differences = (...kinds: Affects[]) =>
    Object.entries(params)
      .filter(([name, { affects }]) => kinds.includes(affects) && differs(name))
      .map(
        ([name, param]) => `${param.label[lang]} ${formatValue(param, run.values[name]!, lang)}`,
      );
  const names = differences('setup', 'step');
  if (others.some(({ seed }) => seed !== run.seed))
    names.push(say(lang, 'seedIs', { seed: run.seed }));
  if (names.length === 0) names.push(...differences('look'));
  return listed(lang, names);
}

/** The list of kept runs under the charts, each with a button that forgets it. */
export function keptList(
  list: HTMLElement,
  { lang, signal }: { lang: Lang; signal: AbortSignal },
  forget: (at: number) => void,
) {
  list.addEventListener(
    'click',
    ({ target }) => {
      const at = (target as Element).closest<HTMLElement>('button')?.dataset.at;
      if (at !== undefined) forget(Number(at));
    },
    { signal },
  );
  return (runs: readonly KeptRun[]): void => {
    list.hidden = runs.length === 0;
    list.replaceChildren(...runs.map(({ name }, at) => item(name || say(lang, 'kept'), at, lang)));
  };
}

function item(run: string, at: number, lang: Lang): HTMLElement {
  const entry = document.createElement('li');
  const button = document.createElement('button');
  Object.assign(button, { type: 'button', className: 'quiet', textContent: '×' });
  button.dataset.at = String(at);
  button.setAttribute('aria-label', say(lang, 'forget', { run }));
  entry.append(run, button);
  return entry;
}

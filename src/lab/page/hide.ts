import type { Lang } from '../../i18n/text.ts';
import { say } from '../frame/strings.ts';

/**
 * Hides the parts listed in `?hide=margin,charts`, which may be given more than once: parameters by name, or `ask`, `run`, `charts`, `more`.
 * Returns a sentence for every unknown name.
 */
export function hide(demo: HTMLElement, query: string, lang: Lang): string[] {
  const lists = new URLSearchParams(query).getAll('hide');
  const names = lists.flatMap((list) => list.split(/[,、，]/).map((name) => name.trim()));
  return names.filter(Boolean).flatMap((name) => {
    const part = demo.querySelector<HTMLElement>(`[data-part="${CSS.escape(name)}"]`);
    if (!part) return [say(lang, 'badHide', { name })];
    part.hidden = true;
    return [];
  });
}

import type { About } from '../../../charts/mark.ts';
import { argMax } from '../../../numerics/arg-max.ts';
import { amount, partName, short, sum, type Method, type Scene } from './scene.ts';
import { say } from './words.ts';

export function toggleNote(scene: Scene): string {
  const { snapshot, fixed, lang } = scene;
  const { answer, local } = snapshot.mine;
  const numbers = { answer: amount(answer, scene), local: amount(local, scene) };
  return say(lang, 'table' in fixed ? 'clickColumn' : 'click', numbers);
}

/** What the marks of the lower row mean. */
export const colourNote = (scene: Scene): string =>
  say(scene.lang, 'table' in scene.fixed ? 'coloursRow' : 'colours', {
    full: amount(scene.full, scene),
  });

export function aboutPart(i: number, scene: Scene): About {
  const { snapshot, lang } = scene;
  const numbers = say(lang, 'coefficient', {
    w: amount(snapshot.lime[i]!, scene),
    single: amount(snapshot.single[i]!, scene),
  });
  const lines = snapshot.mine.z[i] ? [numbers] : [say(lang, 'hidden'), numbers];
  return { title: partName(i, scene), lines };
}

/** Below the map of a method. */
export function methodNote(method: Method, scene: Scene): string {
  const { snapshot, fixed, lang } = scene;
  const { agree, whole, empty } = snapshot;
  if (method === 'single') return say(lang, 'callsNote', { n: fixed.m + 1 });
  const added = say(lang, 'sumNote', {
    sum: amount(sum(snapshot[method]), scene),
    gap: amount(whole - empty, scene),
  });
  if (method === 'again') return say(lang, 'agreeNote', { r: short(agree.lime) });
  return added;
}

const names = { lime: 'first', again: 'again', kernel: 'kernel', single: 'alone' } as const;
export const methodName = (method: Method, { lang }: Pick<Scene, 'lang'>): string =>
  say(lang, names[method]);

export function methodAlt(method: Method, scene: Scene): string {
  const values = scene.snapshot[method];
  const top = argMax(values);
  return say(scene.lang, 'mapAlt', {
    method: methodName(method, scene),
    top: partName(top, scene),
    w: amount(values[top]!, scene),
  });
}

const rivals = ['lime', 'single', 'object', 'random'] as const;
/** How often the top segment lies on the true object, and the same by cheaper means. */
export const coverBars = ({ snapshot: { cover }, lang }: Scene) =>
  cover && cover.asked > 0
    ? rivals.map((rival) => ({
        label: say(lang, rival),
        share: cover[rival],
        chosen: rival === 'lime',
      }))
    : [];
export const coverNote = ({ snapshot: { cover }, lang }: Scene): string =>
  cover && cover.asked > 0 ? say(lang, 'coverNote', { n: cover.asked }) : say(lang, 'coverLater');

export function finding(scene: Scene): string {
  const { snapshot, lang } = scene;
  const { phase, whole, empty, n, r2, fresh, agree, lime } = snapshot;
  const now = say(lang, 'finding', {
    whole: amount(whole, scene),
    empty: amount(empty, scene),
    n,
    r2: short(r2),
    fresh: short(fresh),
    agree: short(agree.lime),
    kernel: short(agree.kernel),
    sum: amount(sum(lime), scene),
    gap: amount(whole - empty, scene),
  });
  return phase === 'learning' ? say(lang, 'learning') + now : now;
}

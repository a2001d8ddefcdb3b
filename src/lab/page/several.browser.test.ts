import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Demo } from '../contract/define.ts';
import { defaults } from '../contract/params.ts';
import { frame } from '../frame/frame.ts';
import type { LabDemo } from './element.ts';
import './page.ts';

const wait = { timeout: 25_000, interval: 10 };
const name = 'triplet-network';
const demos = import.meta.glob<Demo>('../../demos/*/demo.ts', { import: 'default' });
const demo = await demos[`../../demos/${name}/demo.ts`]!();
const base = defaults(demo.params);
const about = { name, demo, lang: 'en' } as const;
/** The same demo twice on one page with one value changed; the second is far below the window. */
const page = `<main lang="en">${frame({ ...about, id: 'demo', values: base })}
  <div style="block-size: 5000px">
    <button data-lab-show='${JSON.stringify({
      demo: 'second',
      runs: [{ values: { ...base, margin: 0.9 }, steps: 4 }],
    })}'>Show me</button>
  </div>
  ${frame({ ...about, id: 'second', title: 'Without a margin', values: { ...base, margin: 0 } })}</main>`;

const find = (id: string) => document.querySelector<LabDemo>(`lab-demo[id="${id}"]`)!;
const steps = (demo: LabDemo) => Number(demo.dataset.step);
const trained = (demo: LabDemo, least = 2) =>
  vi.waitFor(() => expect(steps(demo)).toBeGreaterThan(least), wait);

beforeEach(async () => {
  history.replaceState(null, '', '?seed=7&second.seed=5&second.hide=charts&second.margin=none');
  document.body.innerHTML = page;
  window.scrollTo(0, 0);
  await import('./element.ts');
});
afterEach(() => {
  document.body.replaceChildren();
  history.replaceState(null, '', location.pathname);
});

test('each demo begins when it comes near, with its own values and its own part of the address', async () => {
  const [first, second] = [find('demo'), find('second')];
  await trained(first);
  expect(first.latest).toMatchObject({ seed: 7, values: { margin: base.margin } });
  expect(second.dataset.state).toBe('idle');
  second.scrollIntoView();
  await trained(second);
  expect(second.latest).toMatchObject({ seed: 5, values: { margin: 0 } });
  const hidden = (demo: LabDemo) => demo.querySelector<HTMLElement>('.charts')!.hidden;
  expect([hidden(first), hidden(second)]).toEqual([false, true]);
  expect(first.querySelector('.notice')!.textContent).toBe('');
  expect(second.querySelector('.notice')!.textContent).toContain('margin=none');
});

test('a button in the text runs the demo that it names, though it has not begun', async () => {
  await trained(find('demo'));
  document.querySelector<HTMLElement>('[data-lab-show]')!.click();
  await vi.waitFor(() => expect(find('second').latest?.values.margin).toBe(0.9), wait);
  await vi.waitFor(() => expect(steps(find('second'))).toBe(4), wait);
  expect(find('demo').latest!.values).toEqual(base);
});

test('ids, labels and controls of two demos are apart', async () => {
  const ids = Array.from(document.querySelectorAll('[id]'), ({ id }) => id);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  const names = ['aria-labelledby', 'aria-describedby', 'for'];
  for (const demo of document.querySelectorAll('lab-demo'))
    for (const name of names)
      for (const element of demo.querySelectorAll(`[${name}]`))
        expect(demo.querySelector(`#${element.getAttribute(name)!}`)).not.toBeNull();
  const forms = Array.from(document.querySelectorAll('form'), (form) => form.ariaLabel);
  expect(new Set(forms).size).toBe(2);

  const [first, second] = [find('demo'), find('second')];
  await trained(first);
  second.scrollIntoView();
  await trained(second);
  const label = second.querySelector<HTMLLabelElement>('.segments label:not(:has(:checked))')!;
  const { name, value } = label.querySelector('input')!;
  label.click();
  await vi.waitFor(() => expect(second.latest!.values).toMatchObject({ [name]: value }), wait);
  expect(first.latest!.values).toEqual(base);
});

test('a shared link brings back the demo that was shared', async () => {
  const second = find('second');
  second.scrollIntoView();
  await trained(second);
  second.querySelector<HTMLElement>('[data-do="share"]')!.click();
  const area = await vi.waitFor(() => {
    const found = document.querySelector<HTMLTextAreaElement>('dialog textarea');
    expect(found).not.toBeNull();
    return found!;
  }, wait);
  expect(new URL(area.value)).toMatchObject({ search: '?second.seed=5', hash: '#second' });
});

import { afterEach, expect, test, vi } from 'vitest';
import { alive, patience } from '../../../harness/alive.ts';
import type { Demo } from '../contract/define.ts';
import { formatValue } from '../frame/scale.ts';
import './element.ts';
import type { LabDemo } from './element.ts';

const demos = import.meta.glob<Demo>('../../demos/*/demo.ts', { import: 'default', eager: true });
/**
 * Every demo that has a parameter which changes what is looked at, not the run, with one of them: a slider, if there is
 * one, since that alone chooses what is shown; a choice may matter only beside another.
 */
const looks = Object.entries(demos).flatMap(([path, { params }]) => {
  const all = Object.entries(params).filter(([, param]) => param.affects === 'look');
  const look = all.find(([, { kind }]) => kind === 'slider') ?? all[0];
  return look ? [[path.split('/').at(-2)!, ...look] as const] : [];
});
const wait = { timeout: patience, interval: 10 };

afterEach(() => document.body.replaceChildren());

/** Gives a parameter another value, as the reader would. */
function turn(demo: HTMLElement, name: string): void {
  const controls = [
    ...demo.querySelectorAll<HTMLInputElement | HTMLSelectElement>(`.controls [name="${name}"]`),
  ];
  const other = controls.find((one) => 'checked' in one && one.type === 'radio' && !one.checked);
  const control = other ?? controls[0]!;
  if (control instanceof HTMLSelectElement) control.selectedIndex = control.selectedIndex ? 0 : 1;
  else if (control.type === 'range')
    control.value = control.value === control.min ? control.max : control.min;
  else control.click();
  control.dispatchEvent(new Event('input', { bubbles: true }));
}

test('there are such demos', () => expect(looks.length).toBeGreaterThan(2));

test.each(looks)('%s: a kept run keeps its %s beside another one', async (slug, name, param) => {
  document.body.innerHTML = `<main lang="en"><lab-demo class="lab" name="${slug}"></lab-demo></main>`;
  const demo = document.querySelector<LabDemo>('lab-demo')!;
  const button = (what: string) => demo.querySelector<HTMLButtonElement>(`[data-do="${what}"]`)!;
  const named = (value: string | number | boolean) =>
    `${param.label.en} ${formatValue(param, value, 'en')}`;
  /** The lines over their axes; the samples beside their names are left out. */
  const keptLines = () =>
    [...demo.querySelectorAll('.charts .line.kept')]
      .map((line) => line.getAttribute('d') ?? '')
      .filter((d) => d.includes('L'));
  await alive(demo, () => expect(Number(demo.dataset.step)).toBeGreaterThan(3));
  button('play').click();
  await alive(demo, () => expect(demo.dataset.state).toBe('paused'));
  const { values, snapshot, step } = demo.latest!;
  await vi.waitFor(() => expect(button('keep').disabled).toBe(false), wait);
  button('keep').click();
  await alive(demo, () => expect(keptLines()).not.toHaveLength(0));
  const kept = keptLines();

  turn(demo, name);
  await alive(demo, () => expect(demo.latest!.values[name]).not.toBe(values[name]));
  const present = demo.latest!;
  expect(present.step).toBe(step);
  expect(present.snapshot).not.toEqual(snapshot);
  const list = demo.querySelector('.kept-runs')!;
  await alive(demo, () => expect(list.textContent).toBe(`${named(values[name]!)}×`));
  expect(keptLines()).toEqual(kept);

  // A run of the same training is told from the kept one by what it shows, and by nothing else.
  button('same').click();
  await alive(demo, () => expect([demo.dataset.state, demo.latest!.step]).toEqual(['paused', 0]));
  expect(demo.latest!.values).toEqual(present.values);
  expect(list.textContent).toBe(`${named(values[name]!)}×`);
  expect(keptLines()).toHaveLength(kept.length);
});

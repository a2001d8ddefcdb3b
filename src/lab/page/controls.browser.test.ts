import { afterEach, expect, test, vi } from 'vitest';
import { controls } from './controls.ts';
import { controlsHtml } from '../frame/controls-html.ts';
import { choice, defaults, slider, toggle } from '../contract/params.ts';

const params = {
  rate: slider({ label: { ja: '率', en: 'rate' }, default: 1, min: 0, max: 2, step: 0.5, affects: 'step' }),
  data: choice({ label: { ja: 'データ', en: 'data' }, default: 'ours', options: { ours: { ja: '既定', en: 'ours' }, own: { ja: '自分の', en: 'own' } }, affects: 'setup' }),
  edges: toggle({ label: { ja: '辺', en: 'edges' }, default: true, when: { data: 'ours' }, affects: 'step' }),
  frozen: toggle({ label: { ja: '固定', en: 'frozen' }, default: false, affects: 'setup' }),
}; // prettier-ignore
const host = document.body.appendChild(document.createElement('div'));
afterEach(() => host.replaceChildren());

function open() {
  host.innerHTML = controlsHtml({
    ...{ id: 'demo', title: 'any', lang: 'en' },
    ...{ params, values: defaults(params) },
  }).html;
  const changed = vi.fn();
  const { signal } = new AbortController();
  const form = controls(host.querySelector('form')!, { params, lang: 'en', signal }, changed);
  form.set(defaults(params));
  return { form, changed };
}

test('turning a parameter from elsewhere is what the reader’s hand on its control would do', () => {
  const { form, changed } = open();
  form.turn('frozen', true);
  const others = { data: 'ours', edges: true };
  expect(changed).toHaveBeenCalledExactlyOnceWith({ rate: 1, frozen: true, ...others }, 'setup');
  expect(host.querySelector<HTMLInputElement>('[name="frozen"]')!.checked).toBe(true);
  form.turn('rate', 2);
  expect(changed).toHaveBeenLastCalledWith({ rate: 2, frozen: true, ...others }, 'step');
  expect(host.querySelector('.row b')!.textContent).toBe('2.0');
});

test('there is no parameter of another name', () => {
  const { form, changed } = open();
  expect(() => form.turn('margin', 1)).toThrow('no parameter named "margin"');
  expect(changed).not.toHaveBeenCalled();
});

test('what a reader’s own data leave without a use cannot be turned until other data come', () => {
  const { form } = open();
  const isDisabled = (name: string) =>
    host.querySelector<HTMLInputElement>(`[name="${name}"]`)!.disabled;
  form.without(['frozen']);
  form.turn('data', 'own');
  expect(['frozen', 'edges', 'rate'].map(isDisabled)).toEqual([true, true, false]);
  form.without([]);
  expect(['frozen', 'edges', 'rate'].map(isDisabled)).toEqual([false, true, false]);
});

test('what is of no use beside another value cannot be turned until that value is back', () => {
  const { form } = open();
  form.enable(true);
  const isDisabled = () => host.querySelector<HTMLInputElement>('[name="edges"]')!.disabled;
  expect(isDisabled()).toBe(false);
  host.querySelector<HTMLInputElement>('[value="own"]')!.click();
  expect(isDisabled()).toBe(true);
  form.turn('data', 'ours');
  expect(isDisabled()).toBe(false);
});

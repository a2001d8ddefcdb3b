import { afterEach, expect, test, vi } from 'vitest';
import './element.ts';
import { patience } from '../../../harness/alive.ts';
import type { LabDemo } from './element.ts';
import { keepForReload } from './survive.ts';

afterEach(() => {
  document.body.replaceChildren();
  history.replaceState(null, '', location.pathname);
});

const wait = { timeout: patience, interval: 10 };
/** A page after loading: its demo has drawn the first frame. */
async function load(): Promise<LabDemo> {
  document.body.innerHTML = '<main lang="en"><lab-demo name="triplet-network"></lab-demo></main>';
  const demo = document.querySelector<LabDemo>('lab-demo')!;
  await vi.waitFor(() => expect(demo.latest).toBeDefined(), wait);
  return demo;
}

test('settings and seed survive the reload that an edit causes, and no later one', async () => {
  history.replaceState(null, '', '?seed=7&margin=0.9');
  const demo = await load();
  demo.querySelector<HTMLElement>('[name="distance"][value="plain"]')!.click();
  demo.querySelector<HTMLElement>('[data-do="seed"]')!.click();
  const turned = { seed: 8, values: { distance: 'plain', margin: 0.9 } };
  await vi.waitFor(() => expect(demo.latest).toMatchObject(turned), wait);

  keepForReload([demo]);
  expect((await load()).latest).toMatchObject(turned);
  const fresh = await load();
  expect(fresh.latest).toMatchObject({ seed: 7, values: { margin: 0.9 } });
  expect(fresh.latest!.values.distance).not.toBe('plain');
});

import { afterEach, expect, test, vi } from 'vitest';
import '../../styles/tokens.css';
import '../../styles/base.css';
import '../../styles/lab.css';
import './element.ts';
import { patience } from '../../../harness/alive.ts';
import { OwnData } from '../engine/own-data.ts';
import type { LabDemo } from './element.ts';

const wait = { timeout: patience, interval: 10 };
const edges = 'source,target\na,b\nb,c\nc,d\nd,e\ne,f\n';
const labels = 'node,label\na,1\nb,1\nc,1\nd,2\ne,2\nf,2\n';

function mount(query = 'data=own', lang = 'en'): LabDemo {
  history.replaceState(null, '', query ? `?${query}` : location.pathname);
  document.body.innerHTML = `<main lang="${lang}"><lab-demo class="lab" data-shape="wide" name="graph-convolution"></lab-demo></main>`;
  return document.querySelector<LabDemo>('lab-demo')!;
}
const part = (demo: HTMLElement, selector: string) => demo.querySelector<HTMLElement>(selector)!;
const shows = (demo: HTMLElement, selector: string) => part(demo, selector).checkVisibility();
const button = (demo: HTMLElement, what: string) =>
  demo.querySelector<HTMLButtonElement>(`[data-do="${what}"]`)!;
const waiting = (demo: HTMLElement) =>
  vi.waitFor(() => expect(demo.dataset.state).toBe('waiting'), wait);
/** Expects the run to continue, on a graph with that many nodes. */
const trained = (demo: LabDemo, nodes: number) =>
  vi.waitFor(() => {
    expect(Number(demo.dataset.step)).toBeGreaterThan(2);
    expect((demo.latest!.snapshot as { edits: { labels: Int8Array } }).edits.labels.length).toBe(
      nodes,
    );
  }, wait);
/** The first frame of the next run, even if it is shown only briefly. */
const beginning = (demo: LabDemo) =>
  new Promise<void>((resolve) => {
    demo.addEventListener('lab:frame', () => {
      if (demo.latest?.step === 0) resolve();
    });
  });
const problem = (demo: HTMLElement) => part(demo, '.door [role="alert"]').textContent;

const transferOf = (texts: readonly string[]) => {
  const transfer = new DataTransfer();
  texts.forEach((text, i) => transfer.items.add(new File([text], `own-${i + 1}.csv`)));
  return transfer;
};
function choose(demo: HTMLElement, ...texts: string[]) {
  const input = demo.querySelector<HTMLInputElement>('.door input')!;
  input.files = transferOf(texts).files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
function drop(demo: HTMLElement, ...texts: string[]): boolean {
  const about = { dataTransfer: transferOf(texts), bubbles: true, cancelable: true };
  return !part(demo, '.view').dispatchEvent(new DragEvent('drop', about));
}
function turn(demo: HTMLElement, value: string): void {
  const list = demo.querySelector<HTMLSelectElement>('[name="data"]')!;
  list.value = value;
  list.dispatchEvent(new Event('input', { bubbles: true }));
}

afterEach(() => {
  document.body.replaceChildren();
  history.replaceState(null, '', location.pathname);
});

test('a link opens the door: what is wanted is said, nothing runs, and nothing can be played', async () => {
  const started = vi.spyOn(Worker.prototype, 'postMessage');
  const demo = mount();
  await waiting(demo);
  expect(part(demo, '.door .help').textContent).toContain('source,target');
  expect([shows(demo, '.door'), shows(demo, '.poster'), shows(demo, '.trouble')]).toEqual([
    true,
    false,
    false,
  ]);
  await vi.waitFor(() => expect(button(demo, 'play').disabled).toBe(true), wait);
  expect(part(demo, '.controls fieldset').matches(':disabled')).toBe(false);
  expect(demo.latest).toBeUndefined();
  expect(started).not.toHaveBeenCalled();
  started.mockRestore();
});

test('a chosen file is trained on, and kept for a new seed, the same start and other data in between', async () => {
  const demo = mount();
  await waiting(demo);
  choose(demo, edges, labels);
  await trained(demo, 6);
  expect([shows(demo, '.door'), part(demo, '.own-data span').textContent]).toEqual([
    false,
    'own-1.csv, own-2.csv',
  ]);
  expect(part(demo, '.own-data [role="status"]').textContent).toContain('5 rows of data read.');
  expect(part(demo, ':scope > [role="status"]').textContent).not.toContain('Waiting');
  for (const what of ['seed', 'same']) {
    const begun = beginning(demo);
    button(demo, what).click();
    await begun;
    await trained(demo, 6);
  }
  expect(demo.latest!.seed).toBe(2);
  turn(demo, 'karate');
  await trained(demo, 34);
  expect(part(demo, '.own-data').innerText).toBe('');
  turn(demo, 'own');
  await trained(demo, 6);
  await demo.show([{ values: { ...demo.latest!.values, data: 'karate' }, steps: 4 }]);
  await trained(demo, 34);
  part(demo, '.notice .act').click();
  await trained(demo, 6);
});

test('a run on other data ends when the reader asks for their own: it is not drawn under theirs', async () => {
  const demo = mount('');
  await trained(demo, 220);
  const height = part(demo, '.stage').offsetHeight;
  turn(demo, 'own');
  await waiting(demo);
  expect(part(demo, '.view').childElementCount).toBe(0);
  expect(part(demo, '.stage').offsetHeight).toBe(height);
  await vi.waitFor(() => expect(demo.querySelectorAll('.charts .line')).toHaveLength(0), wait);
  turn(demo, 'karate');
  await trained(demo, 34);
  expect(shows(demo, '.door')).toBe(false);
});

test('a dropped file is taken; a wrong one is named, the data before stay, and that is said', async () => {
  const demo = mount();
  await waiting(demo);
  expect(drop(demo, edges)).toBe(true);
  await trained(demo, 6);
  drop(demo, 'source,target\na,\n');
  await vi.waitFor(() => expect(problem(demo)).toContain('own-1.csv: Row 2'), wait);
  expect(problem(demo)).toContain('The previous data are still in use.');
  const step = Number(demo.dataset.step);
  await vi.waitFor(() => expect(Number(demo.dataset.step)).toBeGreaterThan(step), wait);
  part(demo, '.door .back').click();
  expect([shows(demo, '.door'), part(demo, '.own-data span').textContent]).toEqual([
    false,
    'own-1.csv',
  ]);
  await trained(demo, 6);
});

test('a file that was refused does not stand in the way of the next one', async () => {
  const demo = mount();
  await waiting(demo);
  choose(demo, edges, labels);
  await trained(demo, 6);
  choose(demo, 'node,label\nx,1\ny,2\n');
  await vi.waitFor(() => expect(problem(demo)).toContain('own-1.csv: Row 2'), wait);
  choose(demo, 'source,target\na,b\nb,c\n');
  await trained(demo, 3);
  expect(part(demo, '.own-data span').textContent).toBe('own-1.csv');
});

test('a file that does not fit an earlier one: that is said, and which one it is', async () => {
  const demo = mount();
  await waiting(demo);
  choose(demo, 'node,label\nx,1\n');
  await vi.waitFor(() => expect(problem(demo)).toContain('Edges'), wait);
  choose(demo, edges);
  const why =
    'This does not fit a file chosen before; to replace both, choose them together. own-1.csv';
  await vi.waitFor(() => expect(problem(demo)).toContain(why), wait);
});

test('nothing is taken from a drop while the demo runs on other data', async () => {
  const demo = mount('');
  await trained(demo, 220);
  expect(drop(demo, edges)).toBe(false);
});

test('pasted text is taken by keyboard alone; an example is there to start from', async () => {
  const demo = mount('data=own', 'ja');
  await waiting(demo);
  part(demo, '.door summary').click();
  const [first, second] = demo.querySelectorAll<HTMLTextAreaElement>('.door textarea');
  part(demo, '.door .use').click();
  expect(document.activeElement).toBe(first);
  expect(problem(demo)).toBe('テキストが入力されていません。');
  part(demo, '.door .example').click();
  expect([first!.value, second!.value]).toEqual([
    expect.stringMatching(/^source,target/),
    expect.stringContaining('1組'),
  ]);
  first!.value = 'source,target\na,\n';
  part(demo, '.door .use').focus();
  part(demo, '.door .use').click();
  await vi.waitFor(() => expect(problem(demo)).toContain('辺（source,target）：2行目'), wait);
  expect(document.activeElement).toBe(part(demo, '.door .use'));
  expect(problem(demo)).not.toContain('前のデータ'); // no earlier data exist
  [first!.value, second!.value] = [edges, labels];
  part(demo, '.door .use').focus();
  part(demo, '.door .use').click();
  await trained(demo, 6);
  expect(document.activeElement).toBe(part(demo, '.own-data button'));
  expect(part(demo, '.own-data span').textContent).toBe('貼り付けたテキスト');
});

test('if the program that parses a file does not arrive, that is said, and the file can be given again', async () => {
  const demo = mount();
  await waiting(demo);
  vi.spyOn(OwnData.prototype, 'offer').mockRejectedValueOnce(new Error('offline'));
  choose(demo, edges, labels);
  await vi.waitFor(() => expect(problem(demo)).toContain('could not be loaded'), wait);
  choose(demo, edges, labels);
  await trained(demo, 6);
});

test('a file that is too large is not read', async () => {
  const demo = mount();
  await waiting(demo);
  choose(demo, 'x'.repeat(1_000_001));
  await vi.waitFor(() => expect(problem(demo)).toContain('1 MB'), wait);
  expect(demo.dataset.state).toBe('waiting');
});

test('of two files, the one with the mistake is named, with row and column', async () => {
  const demo = mount();
  await waiting(demo);
  choose(demo, edges, 'node,label\n,1\n');
  const mistake = 'own-2.csv: Row 2, column “node”: the cell is empty.';
  await vi.waitFor(() => expect(problem(demo)).toBe(mistake), wait);
});

test('an element that is put back still has the reader’s data, settings and seed, and one door', async () => {
  const demo = mount('');
  await trained(demo, 220);
  turn(demo, 'own');
  await waiting(demo);
  choose(demo, edges, labels);
  await trained(demo, 6);
  button(demo, 'seed').click();
  await vi.waitFor(() => expect(demo.latest!.seed).toBe(2), wait);
  for (let times = 1; times <= 2; times++) {
    const { parentElement } = demo;
    demo.remove();
    const begun = beginning(demo);
    parentElement!.append(demo);
    await begun;
    await trained(demo, 6);
    expect(demo.latest).toMatchObject({ seed: 2, values: { data: 'own' } });
    expect(part(demo, '.own-data span').textContent).toBe('own-1.csv, own-2.csv');
  }
  expect(demo.querySelectorAll('.door')).toHaveLength(1);
  for (const plot of demo.querySelectorAll('.plot')) expect(plot.childElementCount).toBe(1);
  const begun = beginning(demo);
  button(demo, 'same').click();
  await begun;
  await trained(demo, 6);
  expect(demo.latest!.seed).toBe(2);
});

test('a frame that is removed while a file is read starts nothing', async () => {
  const demo = mount();
  await waiting(demo);
  const started = vi.spyOn(Worker.prototype, 'postMessage');
  choose(demo, edges);
  demo.remove();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(started).not.toHaveBeenCalled();
  started.mockRestore();
});

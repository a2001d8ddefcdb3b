import { expect, test } from '@playwright/test';
import { others } from '../../harness/browsers/browsers.ts';
import { until, type Visit } from '../../harness/browsers/visit.ts';
import { serve } from '../../harness/server.mjs';
import { example } from '../../src/datasets/own/seedlings.ts';
import type { Latest } from '../../src/lab/page/instance.ts';
import { dist } from './pages.ts';

type Demo = HTMLElement & { latest?: Latest };
type Run = Pick<Latest, 'values'>;

// What differs between browsers is the code that all pages share, so a few pages stand for it: one visit, because a
// browser takes longer to start than a demo.
for (const { name, missing, visit } of others)
  test(`${name}: a note, a claim, a shared link, a reader’s own data, an embed`, async () => {
    test.skip(missing !== undefined, `not installed: ${missing}`);
    const { url: site, close } = await serve({ folder: dist });
    try {
      await visit(async (page) => {
        await page.open(`${site}en/lime/`);
        await trained(page);
        const { values } = await showsClaim(page);
        await page.open(await sharedLink(page));
        expect((await trained(page)).values).toEqual(values);
        await readsFile(page, `${site}ja/shap/?data=own`);
        await readsText(page);
        await trainsInFrame(page, `${site}en/about/`, `${site}embed/ja/triplet-network/`);
      });
    } finally {
      await close();
    }
  });

/** Brings the demo into view and waits until it has trained some steps; throws what it says if it has stopped. */
const trained = (page: Visit, why = 'training'): Promise<Latest> =>
  until(page, why, () => {
    const demo = document.querySelector<Demo>('lab-demo')!;
    const trouble = demo.querySelector('.trouble:not([hidden])');
    if (trouble) throw new Error(trouble.textContent);
    demo.querySelector('.stage')!.scrollIntoView({ block: 'center' });
    const { latest } = demo;
    if (!latest || latest.step < 3) return undefined;
    const { step, metrics, values, seed } = latest; // a snapshot is not JSON
    return { step, metrics, values, seed, snapshot: undefined };
  });

/** Lets the demo show a claim with one run, whose values are not those that it has, and returns that run. */
async function showsClaim(page: Visit): Promise<Run> {
  const run = await page.ask(() => {
    const { latest } = document.querySelector<Demo>('lab-demo')!;
    const has = JSON.stringify(Object.entries(latest!.values).sort());
    for (const button of document.querySelectorAll<HTMLElement>('.claim [data-lab-show]')) {
      const { runs } = JSON.parse(button.dataset.labShow!) as { runs: Run[] };
      if (runs.length > 1 || JSON.stringify(Object.entries(runs[0]!.values).sort()) === has)
        continue;
      button.click();
      return runs[0]!;
    }
    throw new Error('no claim has one run with other values');
  });
  await until(
    page,
    'the run of the claim',
    (wanted) => {
      const { latest } = document.querySelector<Demo>('lab-demo')!;
      const isShown = ([name, value]: [string, unknown]) => latest?.values[name] === value;
      return Object.entries(wanted).every(isShown) && latest!.step > 0;
    },
    run.values,
  );
  expect(
    await page.ask(() => document.querySelector<HTMLElement>('lab-demo .notice')!.innerText),
  ).not.toBe('');
  return run;
}

async function sharedLink(page: Visit): Promise<string> {
  await until(page, 'a button that can be pressed', () => {
    const button = document.querySelector<HTMLButtonElement>('[data-do="share"]')!;
    button.click();
    return !button.disabled;
  });
  return until(page, 'the share dialog', () => {
    const dialog = document.querySelector('dialog[open]');
    return dialog?.querySelector('textarea')?.value;
  });
}

/** Chooses a file as the picker would, and waits until the demo trains on it. */
async function readsFile(page: Visit, url: string): Promise<void> {
  await page.open(url);
  await until(page, 'the door', () => {
    document.querySelector('lab-demo .stage')?.scrollIntoView({ block: 'center' });
    return document.querySelector('lab-demo .door:not([hidden])') !== null;
  });
  await page.ask((text) => {
    const input = document.querySelector<HTMLInputElement>('.door input[type="file"]')!;
    const files = new DataTransfer();
    files.items.add(new File([text], '苗.csv', { type: 'text/csv' }));
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, example.ja);
  await trained(page, 'training on a file');
  expect(await given(page)).toContain('苗.csv');
}

/** Replaces the data by pasted text. */
async function readsText(page: Visit): Promise<void> {
  await page.ask((text) => {
    document.querySelector<HTMLElement>('.own-data button')!.click();
    const box = document.querySelector<HTMLTextAreaElement>('.door textarea')!;
    box.value = text;
    document.querySelector<HTMLElement>('.door .use')!.click();
  }, example.en);
  await until(page, 'the pasted text', () => {
    const said = document.querySelector<HTMLElement>('.own-data p:not([hidden])')?.innerText;
    return said && !said.includes('苗.csv');
  });
  await trained(page, 'training on pasted text');
}

const given = (page: Visit): Promise<string> =>
  page.ask(() => document.querySelector<HTMLElement>('.own-data')!.innerText);

/** An embed in a frame of another page trains, and tells that page its height. */
async function trainsInFrame(page: Visit, around: string, embed: string): Promise<void> {
  await page.open(around);
  await page.ask((src) => {
    const frame = document.createElement('iframe');
    addEventListener('message', ({ data }: MessageEvent<{ type?: string; height?: number }>) => {
      if (data.type === 'lab:height') frame.dataset.told = String(data.height);
    });
    Object.assign(frame, { src, width: 700, height: 900 });
    document.body.prepend(frame);
  }, embed);
  const told = await until(page, 'training in a frame', () => {
    const frame = document.querySelector('iframe')!;
    const demo = frame.contentDocument?.querySelector<Demo>('lab-demo');
    demo?.querySelector('.stage')?.scrollIntoView({ block: 'center' });
    return Number(demo?.dataset.step) >= 3 && frame.dataset.told;
  });
  expect(Number(told)).toBeGreaterThan(300);
}

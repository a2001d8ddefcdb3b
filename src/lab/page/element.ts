import { isLang, type Lang } from '../../i18n/text.ts';
import type { AnySetup, Demo } from '../contract/define.ts';
import { inside } from '../frame/frame.ts';
import { hide } from './hide.ts';
import { trouble } from './notices.ts';
import { readyForPaper } from './paper.ts';
import { parseValues, type Params, type Values } from '../contract/params.ts';
import { say } from '../frame/strings.ts';
import { linkPrefix, ownQuery, readLink, usualId } from '../frame/url.ts';
import { fileOf } from '../engine/demo-files.ts';
import { arrived, FileMissing } from '../engine/hindrance.ts';
import { OwnData } from '../engine/own-data.ts';
import type { Start } from '../engine/run-log.ts';
import type { View } from '../contract/view.ts';
import type { Latest, ShownRun } from './instance.ts';
import { keepForReload, keptForReload } from './survive.ts';
import { Workbench } from './workbench.ts';

const demos = import.meta.glob<Demo>('../../demos/*/demo.ts', { import: 'default' });
const views = import.meta.glob<View<AnySetup>>('../../demos/*/view.ts', { import: 'default' });

/** Distance from the window at which a demo starts loading. */
const nearness = '200px';

/**
 * One demo on a page: `<lab-demo id="…" name="…" values='{…}'>`. Starts when it comes near the window or is requested.
 * Reflects `data-state` and `data-step`, offers `latest`, fires `lab:frame` for every frame. Importing this module
 * loads the engine.
 */
export class LabDemo extends HTMLElement {
  #bench: Workbench | undefined;
  #latest: Latest | undefined;
  #ready: Promise<Workbench | undefined> | undefined;
  /** What the reader has given and set, kept while the element is out of the page: it may be put back. */
  #own: OwnData | undefined;
  #left: Start | undefined;
  /** Aborted when the element leaves the document. */
  #stay = new AbortController();
  readonly #near = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) void this.#begin();
    },
    { rootMargin: nearness },
  );
  readonly #sight = new IntersectionObserver((entries) => {
    this.#bench?.see(entries.at(-1)?.isIntersecting ?? false);
  });

  /** The run's step, metrics, snapshot, values and seed; undefined before the first frame or without data. */
  get latest(): Latest | undefined {
    return this.#latest;
  }

  connectedCallback(): void {
    this.#stay = new AbortController();
    readyForPaper(this, this.#stay.signal);
    this.#near.observe(this);
  }

  disconnectedCallback(): void {
    this.#stay.abort();
    this.#near.disconnect();
    this.#sight.disconnect();
    this.#left = this.#bench?.close() ?? this.#left;
    this.#bench = undefined;
    this.#ready = undefined;
  }

  /** Plays the runs of a "Show me" or of a link in the text; the last one becomes the demo's own run. */
  async show(runs: readonly ShownRun[]): Promise<void> {
    const bench = await this.#begin();
    await bench?.show(runs);
  }

  /** Opens the demo and starts its first run, once. If that fails, shows the error and resolves without a workbench. */
  #begin(): Promise<Workbench | undefined> {
    if (!this.isConnected) return Promise.resolve(undefined);
    this.#near.disconnect();
    const { signal } = this.#stay;
    this.#ready ??= this.#open(signal).then(
      (bench) => {
        void bench?.start();
        return bench;
      },
      (error: unknown) => {
        if (!signal.aborted) this.#broken(error);
        return undefined;
      },
    );
    return this.#ready;
  }

  /** Does nothing if the element has left the document in the meantime. */
  async #open(signal: AbortSignal): Promise<Workbench | undefined> {
    const name = this.getAttribute('name') ?? '';
    const [demo, view] = await arrived(
      Promise.all([fileOf(demos, name, 'demo.ts'), fileOf(views, name, 'view.ts')]),
    );
    if (signal.aborted) return undefined;
    const lang = this.#language();
    const base = { values: this.#values(demo), seed: 1 };
    const id = (this.id ||= usualId);
    if (!this.querySelector('.stage'))
      this.innerHTML = inside({ id, demo, values: base.values, lang }).html;
    const [prefix, ...others] = this.#prefixes(id);
    const query = ownQuery(location.search, prefix, others);
    const kept = keptForReload(id) ?? query;
    const { problems, ...linked } = readLink(kept, demo.params, base.values, lang, prefix === '');
    const start = this.#left ?? linked;
    const own = (this.#own ??= demo.reads && new OwnData(demo.reads));
    const about = { id, prefix, name, demo, view, lang, own, base, start };
    const bench = new Workbench(this, about, this.#outside());
    problems.push(...hide(this, query, lang));
    if (problems.length > 0)
      bench.say(say(lang, 'badLink', { problems: problems.join({ ja: '；', en: '; ' }[lang]) }));
    this.#bench = bench;
    this.#sight.observe(this.querySelector('.stage')!);
    return bench;
  }

  /** How this demo's settings are named in the address, and those of the page's other demos. */
  #prefixes(id: string): [own: string, ...others: string[]] {
    const [first, ...others] = document.querySelectorAll('lab-demo');
    const prefix = linkPrefix(id, first === this);
    return [
      prefix,
      ...others.filter((other) => other !== this).map(({ id }) => linkPrefix(id, false)),
    ];
  }

  #outside() {
    return {
      state: (state: string) => {
        this.dataset.state = state;
      },
      latest: (latest: Latest | undefined) => {
        this.#latest = latest;
        this.dataset.step = String(latest?.step ?? 0);
        if (!latest) return;
        this.dispatchEvent(new CustomEvent('lab:frame', { bubbles: true, detail: latest }));
      },
    };
  }

  #language(): Lang {
    const lang = this.closest<HTMLElement>('[lang]')?.lang;
    return isLang(lang) ? lang : 'en';
  }

  /** The defaults with the `values` attribute applied; the build writes it, so a mistake in it is a bug. */
  #values(demo: Demo): Values<Params> {
    const written = JSON.parse(this.getAttribute('values') ?? '{}') as Record<string, unknown>;
    const pairs = Object.entries(written).map(([key, value]) => [key, String(value)] as const);
    const { values, problems } = parseValues(demo.params, pairs);
    if (problems.length > 0) throw new Error(problems.join('; '));
    return values;
  }

  /** In some browsers a module that failed to load stays missing until the page is reloaded. */
  #broken(error: unknown): void {
    this.dataset.state = 'failed';
    const lang = this.#language();
    const box = this.querySelector<HTMLElement>('.trouble') ?? this;
    const again = { label: say(lang, 'retry'), run: () => location.reload() };
    const message = say(lang, error instanceof FileMissing ? 'file' : 'failed');
    trouble(box, lang).show(message, String(error), again);
  }
}

import.meta.hot?.on('vite:beforeFullReload', () =>
  keepForReload(document.querySelectorAll<LabDemo>('lab-demo')),
);
if (!customElements.get('lab-demo')) customElements.define('lab-demo', LabDemo);

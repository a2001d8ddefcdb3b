import { Glossary, type Library, type Technique } from '../../src/markdown/library.ts';
import { renderNote, renderPhrase, type RenderedNote } from '../../src/markdown/render.ts';
import type { Reference, Term } from '../../src/markdown/schemas.ts';
import { readNote } from '../../src/markdown/source.ts';
import { defineDemo } from '../../src/lab/contract/define.ts';
import { choice, slider, toggle } from '../../src/lab/contract/params.ts';

/** A demo, a library and notes for these tests only, so that the real content can change freely. */
const both = (text: string) => ({ ja: text, en: text });

const demo = defineDemo({
  title: { ja: '点を平面に並べる', en: 'Points on a plane' },
  question: { ja: 'すき間はできるでしょうか。', en: 'Will a gap appear?' },
  shows: { ja: '点が集まりに分かれます。', en: 'The points part into clusters.' },
  shape: 'tall',
  params: {
    margin: slider({
      label: { ja: 'マージン α', en: 'margin α' },
      default: 0.5,
      min: 0,
      max: 2,
      step: 0.05,
      affects: 'step',
    }),
    mining: choice({
      label: { ja: '負例の選び方', en: 'negatives' },
      default: 'semi-hard',
      options: { easy: both('easy'), 'semi-hard': both('semi-hard'), hard: both('hard') },
      affects: 'step',
    }),
    shuffle: toggle({ label: { ja: '混ぜる', en: 'shuffle' }, default: true, affects: 'setup' }),
  },
  measures: { recall: { label: both('recall@1'), range: [0, 1] } },
  arms: { ours: { label: both('ours') } },
  steps: 800,
  pace: 60,
  steadiedBy: { param: 'margin', turn: 'down' },
});

const seeds = (ours: number[], other: number[]) =>
  ours.map((value, i) => ({
    seed: i + 1,
    holds: value > other[i]!,
    measured: { ours: value, other: other[i]! },
  }));
const never = () => {
  throw new Error('a note never runs a claim');
};
const label = { ja: '800ステップ後のrecall@1', en: 'recall@1 after 800 steps' };

export const technique: Technique = {
  demo: demo, // like the registry, without the types of the parameters
  claims: {
    'margin-helps': {
      runs: { ours: { steps: 800 }, other: { values: { margin: 0 }, steps: 800 } },
      measure: never,
      holds: never,
      evidence: {
        label,
        names: { ours: both('α = 0.5'), other: both('α = 0') },
        unit: 'share',
      },
    },
    'hard-is-unsteady': {
      runs: { hard: { values: { mining: 'hard' }, steps: 200 }, rest: { steps: 200 } },
      measure: never,
      holds: never,
      evidence: {
        label: { ja: '200ステップ後の損失', en: 'loss after 200 steps' },
        names: { ours: both('hard'), other: both('semi-hard') },
      },
    },
    'never-measured': {
      runs: { ours: { steps: 1 } },
      measure: never,
      holds: never,
      evidence: { label, names: {} },
    },
    'without-a-name': {
      runs: { ours: { steps: 1 } },
      measure: never,
      holds: never,
      evidence: { label, names: { ours: both('ours') } },
    },
  },
  evidence: {
    source: '',
    claims: {
      'margin-helps': {
        seeds: seeds([0.94, 0.93, 0.91, 0.93, 0.92], [0.8, 0.75, 0.8, 0.82, 0.79]),
      },
      'hard-is-unsteady': {
        seeds: seeds([0.51, 0.12, 0.33, 0.14, 0.1], [0.11, 0.13, 0.12, 0.12, 0.1]),
      },
      'without-a-name': { seeds: seeds([1], [0]) },
    },
  },
  sources: [
    {
      name: 'algorithm.ts',
      path: 'src/demos/plane/algorithm.ts',
      text: `import type { Tensor2D } from '@tensorflow/tfjs-core';

// #region loss
export function tripletLoss(anchor: Tensor2D, positive: Tensor2D, negative: Tensor2D, margin: number) {
  const pull = squaredDistance(anchor, positive); // [n]
  const push = squaredDistance(anchor, negative); // [n]
  return pull.sub(push).add(margin).relu().mean();
}
// #endregion

function twice() {
  // #region inner
  const name = 'a < b';
  // #endregion
}

// #region open
`,
    },
    {
      name: 'shared.ts',
      path: 'src/numerics/shared.ts',
      text: '// #region kinds\nexport const kinds = 3;\n// #endregion\n',
    },
  ],
};

const references = new Map<string, Reference>([
  [
    'schroff2015',
    {
      type: 'conference',
      authors: [
        { family: 'Schroff', given: 'Florian' },
        { family: 'Kalenichenko', given: 'Dmitry' },
        { family: 'Philbin', given: 'James' },
      ],
      title: 'FaceNet: A Unified Embedding for Face Recognition and Clustering',
      venue: 'CVPR',
      year: 2015,
      doi: '10.1109/CVPR.2015.7298682',
      arxiv: '1503.03832',
    },
  ],
  [
    'hoffer2015',
    {
      type: 'preprint',
      authors: [
        { family: 'Hoffer', given: 'Elad' },
        { family: 'Ailon', given: 'Nir' },
      ],
      title: 'Why Triplets?',
      year: 2015,
      arxiv: '1412.6622',
    },
  ],
  [
    'docs',
    {
      type: 'web',
      authors: [{ family: '山田', given: '太郎' }],
      title: 'A & B',
      year: 2024,
      url: 'https://example.org/a?b=1&c=2',
    },
  ],
]);

const term = (name: Term['name'], text: Term['text'], aliases: string[] = []): Term => {
  const [ja, en] = (['ja', 'en'] as const).map((lang) => renderPhrase(text[lang], { file: 'x.yaml', lang, line: 0 }));
  return { name, text, aliases, html: { ja: ja!.html, en: en!.html }, hasMath: ja!.hasMath };
};
const glossary = new Glossary(
  new Map([
    ['anchor', term({ ja: 'アンカー', en: 'anchor' }, { ja: '基準。', en: 'The base.' }, ['anchors'])],
    ['margin', term({ ja: 'マージン', en: 'margin' }, { ja: '幅$\\alpha$。', en: 'Width $\\alpha$.' })],
    ['recall-at-1', term({ ja: 'recall@1', en: 'recall@1' }, { ja: '割合。', en: 'A share.' })],
  ]),
);

const library: Library = {
  references,
  glossary,
  techniques: new Map([['plane', technique]]),
  notes: new Set(['sample', 'other']),
};

export const frontMatter = `---
title: Sample
summary: For tests.
part: 3
order: 1
demo: plane
---
`;

/** Renders a note, adding front matter if it has none; `base` is the base path of the site. */
export function render(text: string, file = 'content/notes/ja/sample.md'): RenderedNote {
  const whole = text.startsWith('---') ? text : `${frontMatter}${text}`;
  return renderNote(readNote(file, whole), library, '/base/');
}

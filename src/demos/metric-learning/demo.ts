import { FileMistake } from '../../datasets/own/file-mistake.ts';
import type { OwnTable } from '../../datasets/own/table.ts';
import { isClasses, type Classes } from '../../datasets/tools/table.ts';
import { defineDemo } from '../../lab/contract/define.ts';
import { choice, slider } from '../../lab/contract/params.ts';
import { ownFiles } from '../../lab/contract/reads.ts';
import { example } from './shared/example.ts';

export default defineDemo({
  title: { ja: '距離そのものを学習する', en: 'Learning the distance itself' },
  question: {
    ja: '同じクラスの行どうしが近くなる距離は、学習で見つかるでしょうか。',
    en: 'Can a distance be learned by which rows of the same class are close together?',
  },
  shows: {
    ja: '13の測定値をもつワインが、左では測定値の主成分の平面に、右では学習中の写像で移した平面に並びます。右では3品種がしだいに分かれます。下の表は、選んだ二本の距離と、最近傍による正解率を、九つの測り方で比べます。',
    en: 'Wines with 13 measurements lie on the left in the plane of their principal components, on the right where the map in training puts them. On the right the three cultivars come apart. A table compares nine ways to measure: the distance of two selected wines, and the accuracy of the nearest neighbour.',
  },
  shape: 'wide',
  height: { page: 31.75, tablet: 46.25, phone: 72 },
  params: {
    data: choice({
      label: { ja: 'データ', en: 'data' },
      default: 'drift',
      options: {
        drift: { ja: 'ワイン＋共通の乱れ', en: 'wine, shared disturbance' },
        plain: { ja: 'ワイン', en: 'wine' },
        noise: { ja: 'ワイン＋雑音100列', en: 'wine, 100 noise columns' },
        clouds: { ja: '2つの塊をもつクラス', en: 'two clouds a class' },
        penguins: { ja: 'ペンギン', en: 'penguins' },
        own: { ja: '自分のCSV', en: 'own CSV' },
      },
      affects: 'setup',
    }),
    units: choice({
      label: { ja: '学習する列の単位', en: 'units learned from' },
      default: 'z',
      options: {
        z: { ja: '標準化した値', en: 'z-scored' },
        raw: { ja: '元の単位', en: 'as measured' },
      },
      affects: 'setup',
    }),
    start: slider({
      label: { ja: '写像の初めの大きさ', en: 'initial size of the map' },
      default: 0.3,
      min: 0.1,
      max: 1,
      step: 0.1,
      affects: 'setup',
    }),
    penalty: slider({
      label: { ja: '重みの罰則 λ', en: 'weight penalty λ' },
      default: 0,
      min: 0,
      max: 0.01,
      step: 0.001,
      affects: 'step',
    }),
    rate: slider({
      label: { ja: '学習率', en: 'learning rate' },
      default: 0.02,
      min: 0.002,
      max: 0.2,
      step: 10,
      scale: 'log',
      affects: 'step',
    }),
  },
  reads: ownFiles({
    when: { data: 'own' },
    files: { table: { label: { ja: '表', en: 'Table' }, example } },
    parse: async ({ table }) => {
      const { readTable } = await import('../../datasets/own/table.ts');
      return classesOnly(readTable(table, { minRows: 20, maxRows: 1000 }));
    },
    said: ({ said }) => said,
    help: {
      ja: '表を一つ選ぶと、その行の間の距離を学習します。1行目は列の名前、2行目からはデータです。最後の列がクラス（2〜10種類）で、ほかの列はすべて数値にしてください。20〜1,000行、クラスのほかに12列まで使えます。',
      en: 'Choose a table: a distance between its rows is learned. The first row holds the names of the columns, the rows below it the data. The last column is the class (2 to 10 different ones); all others must be numbers. 20 to 1,000 rows and up to 12 columns besides the class.',
    },
  }),
  measures: {
    accuracy: {
      label: {
        ja: '最近傍の正解率（テスト用）',
        en: 'accuracy of the nearest neighbour, held-out rows',
      },
      range: [0, 1],
    },
    fit: {
      label: { ja: '1 − 損失（学習用）', en: '1 − loss, training rows' },
      range: [0, 1],
    },
  },
  arms: {
    learned: { label: { ja: '学習した距離', en: 'learned' } },
    z: { label: { ja: '標準化＋ユークリッド', en: 'z-scored Euclidean' }, baseline: true, tone: 'rust' }, // prettier-ignore
    raw: { label: { ja: '元の単位のユークリッド', en: 'raw Euclidean' }, baseline: true, tone: 'pencil' }, // prettier-ignore
    inverse: { label: { ja: 'マハラノビス', en: 'Mahalanobis' }, baseline: true, tone: 'moss' },
    rest: { label: { ja: '主成分1・2を除く', en: 'PC 1–2 dropped' }, baseline: true, tone: 'ink' },
    lda: { label: { ja: 'LDA（線形判別分析）', en: 'LDA' }, baseline: true, tone: 'plum' },
  },
  reportedBy: {
    fit: ['learned'],
  },
  steps: 150,
  pace: 20,
  steadiedBy: { param: 'rate', turn: 'down' },
});

/** A number has no class to be near to. */
function classesOnly(
  table: OwnTable | FileMistake,
): (OwnTable & { target: Classes }) | FileMistake {
  if (table instanceof FileMistake) return table;
  const { target, ...rest } = table;
  return isClasses(target)
    ? { ...rest, target }
    : new FileMistake({
        ja: `最後の列「${target.name.ja}」はクラスにしてください（数値なら10種類まで）`,
        en: `The last column “${target.name.en}” must be a class (numbers: at most ten different ones)`,
      });
}

import { readSmiles, smilesExample } from '../../datasets/molecules/smiles.ts';
import { defineDemo } from '../../lab/contract/define.ts';
import { choice, slider } from '../../lab/contract/params.ts';
import { ownFiles } from '../../lab/contract/reads.ts';
import { shownCount } from './shared/shown.ts';

const aggregations = {
  sum: { ja: '和', en: 'sum' },
  mean: { ja: '平均', en: 'mean' },
  max: { ja: '最大値', en: 'max' },
} as const;

export default defineDemo({
  title: { ja: '分子の上のメッセージ伝達', en: 'Message passing on molecules' },
  question: {
    ja: '分子全体の値だけから学んで、どの原子がどれだけ寄与するかまで分かるでしょうか。',
    en: 'Trained on totals alone, does a network find out what each atom contributes?',
  },
  shows: {
    ja: 'ニューラルネットワークが、1,100個の分子から極性表面積（TPSA）を学習します。入力は、原子の元素と、どの原子がどの種類の結合で結ばれているかだけです。原子は隣の原子にメッセージを送り、届いたメッセージを足し合わせます。分子の図、原子と結合の表、隣接行列、メッセージの実際の数値が連動し、各原子の寄与を正解と並べて比べられます。',
    en: 'A neural network learns the polar surface area (TPSA) of molecules from 1,100 examples. It is told the element of each atom and which atoms are bonded, by what type of bond. Atoms send messages to their neighbours and add up what arrives. A drawing, tables of atoms and bonds, the adjacency matrix and the numbers of every message are linked, and each atom’s share is shown beside the truth.',
  },
  shape: 'wide',
  height: { page: 41.5, tablet: 42.5, phone: 93 },
  params: {
    shown: choice({
      label: { ja: '見る分子', en: 'molecule to look at' },
      default: 'test',
      options: {
        test: { ja: 'テスト用の分子', en: 'held-out molecule' },
        pair: { ja: '区別できない二つ', en: 'two it cannot tell apart' },
        own: { ja: '自分の分子', en: 'your own' },
      },
      affects: 'setup',
    }),
    molecule: slider({
      label: { ja: '分子の番号', en: 'number of the molecule' },
      default: 1,
      min: 1,
      max: shownCount,
      step: 1,
      affects: 'look',
      when: { shown: 'test' },
    }),
    round: slider({
      label: { ja: '数値を見るラウンド', en: 'round whose numbers are shown' },
      default: 1,
      min: 1,
      max: 4,
      step: 1,
      affects: 'draw',
    }),
    rounds: slider({
      label: { ja: 'ラウンド数', en: 'rounds of messages' },
      default: 1,
      min: 0,
      max: 4,
      step: 1,
      affects: 'setup',
    }),
    messages: choice({
      label: { ja: 'メッセージの集約', en: 'messages are aggregated by' },
      default: 'sum',
      options: aggregations,
      affects: 'setup',
    }),
    readout: choice({
      label: { ja: '読み出し（原子から分子へ）', en: 'readout, from atoms to molecule' },
      default: 'sum',
      options: aggregations,
      affects: 'setup',
    }),
    rate: slider({
      label: { ja: '学習率（はじめの値）', en: 'learning rate at the start' },
      default: 0.01,
      min: 0.001,
      max: 0.1,
      step: 10,
      scale: 'log',
      affects: 'step',
    }),
  },
  reads: ownFiles({
    when: { shown: 'own' },
    files: { smiles: { label: { ja: 'SMILES', en: 'SMILES' }, example: smilesExample } },
    parse: ({ smiles }) => readSmiles(smiles),
    said: ({ said }) => said,
    help: {
      ja: '分子を一つ、1行のSMILESで貼り付けるか、ファイルで渡してください。たとえばアスピリンは CC(=O)Oc1ccccc1C(=O)O です。元素はC、N、O、F、P、S、Cl、Br、I、水素を除く原子は2〜30個です。読み取りにはopenchemlib（約340 kB）を読み込みます。分子がページの外に送られることはありません。',
      en: 'Paste one molecule as SMILES, or choose a file with it, such as CC(=O)Oc1ccccc1C(=O)O for aspirin. The elements may be C, N, O, F, P, S, Cl, Br and I, and there may be 2 to 30 atoms besides hydrogen. To read it, the page loads openchemlib (about 340 kB). Your molecule never leaves the page.',
    },
    most: 1e4,
  }),
  measures: {
    r2: {
      label: { ja: '決定係数 R²（テスト用400分子）', en: 'R² on 400 held-out molecules' },
      range: [0, 1],
      digits: 3,
    },
    error: { label: { ja: '1分子の誤差（平均、Å²）', en: 'mean error of a molecule (Å²)' } },
    shares: {
      label: { ja: '1原子の寄与の誤差（平均、Å²）', en: 'mean error of an atom’s share (Å²)' },
    },
  },
  arms: {
    network: { label: { ja: 'ネットワーク', en: 'network' }, tone: 'accent' },
    atoms: {
      label: { ja: '原子を数える', en: 'counting atoms' },
      baseline: true,
      tone: 'pencil',
    },
    bonds: {
      label: { ja: '原子と結合を数える', en: 'counting atoms and bonds' },
      baseline: true,
      tone: 'moss',
    },
  },
  reportedBy: {
    shares: ['network', 'atoms'],
  },
  steps: 300,
  pace: 30,
  steadiedBy: { param: 'rate', turn: 'down' },
});

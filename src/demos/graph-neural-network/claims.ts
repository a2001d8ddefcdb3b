import { at, claimsOf, type Run } from '../../lab/contract/claims.ts';
import type { ArmOf } from '../../lab/contract/define.ts';
import demo from './demo.ts';
import type session from './session.ts';

type Taken = Run<typeof session>;
const r2 = ({ last }: Taken, arm: ArmOf<typeof demo> = 'network') => last.metric(`${arm}/r2`);
const shares = ({ last }: Taken, arm: 'network' | 'atoms' = 'network') =>
  last.metric(`${arm}/shares`);

const { steps } = demo;
const claim = claimsOf<typeof session>();
const heldOut = { ja: 'テスト用400分子での決定係数R²', en: 'R² on 400 held-out molecules' };
const perAtom = {
  ja: '1原子の寄与の誤差（テスト用分子の平均、Å²）',
  en: 'mean error of an atom’s share, held-out molecules (Å²)',
};

export default {
  'learns-to-count': claim({
    runs: { run: { steps } },
    measure: ({ run }) => ({ network: r2(run), atoms: r2(run, 'atoms'), bonds: r2(run, 'bonds') }),
    holds: ({ network, atoms, bonds }) =>
      network >= 0.98 && network - atoms >= 0.06 && Math.abs(network - bonds) <= 0.01,
    evidence: { label: heldOut, digits: 3 },
  }),
  'one-round': claim({
    runs: {
      one: { steps },
      none: { values: { rounds: 0 }, steps },
      two: { values: { rounds: 2 }, steps },
    },
    measure: ({ none, one, two }) => ({
      one: r2(one),
      none: r2(none),
      two: r2(two),
      atoms: r2(none, 'atoms'),
    }),
    holds: ({ none, one, two, atoms }) =>
      one - none >= 0.06 && Math.abs(two - one) <= 0.01 && Math.abs(none - atoms) <= 0.02,
    evidence: {
      compared: [
        ['one', 'none'],
        ['two', 'one'],
        ['none', 'atoms'],
      ],
      label: heldOut,
      names: {
        one: { ja: '1ラウンド', en: 'one round' },
        none: { ja: '0ラウンド', en: 'no round' },
        two: { ja: '2ラウンド', en: 'two rounds' },
      },
      digits: 3,
    },
  }),
  'right-shares': claim({
    runs: { run: { steps } },
    measure: ({ run }) => ({ network: shares(run), atoms: shares(run, 'atoms') }),
    holds: ({ network, atoms }) => network <= 0.5 * atoms,
    evidence: { label: perAtom, digits: 2 },
  }),
  'right-totals-wrong-shares': claim({
    runs: { four: { values: { rounds: 4 }, steps }, run: { steps } },
    measure: ({ four, run }) => ({
      four: shares(four),
      network: shares(run),
      atoms: shares(run, 'atoms'),
      total: r2(four),
    }),
    holds: ({ four, network, total }) => four >= 2 * network && total >= 0.85,
    evidence: {
      compared: [['four', 'network'], ['four', 'atoms'], ['total']],
      label: perAtom,
      names: {
        four: { ja: '4ラウンド', en: 'four rounds' },
        total: { ja: '4ラウンドのR²', en: 'R² of four rounds' },
      },
      digits: 2,
    },
  }),
  'mean-readout': claim({
    runs: {
      sum: { steps },
      mean: { values: { readout: 'mean' }, steps },
      max: { values: { readout: 'max' }, steps },
      messages: { values: { messages: 'mean' }, steps },
    },
    measure: ({ sum, mean, max, messages }) => ({
      sum: r2(sum),
      mean: r2(mean),
      max: r2(max),
      messages: r2(messages),
      atoms: r2(sum, 'atoms'),
    }),
    holds: ({ sum, mean, max, messages, atoms }) =>
      messages - atoms >= 0.02 && sum - mean >= 0.3 && atoms - mean >= 0.2 && atoms - max >= 0.4,
    evidence: {
      compared: [
        ['sum', 'mean'],
        ['atoms', 'mean'],
        ['atoms', 'max'],
        ['messages', 'atoms'],
      ],
      label: heldOut,
      names: {
        sum: { ja: '読み出しが和', en: 'readout by sum' },
        mean: { ja: '平均', en: 'by mean' },
        max: { ja: '最大値', en: 'by max' },
        messages: { ja: '読み出しは和、メッセージが平均', en: 'readout by sum, messages by mean' },
      },
      digits: 3,
    },
  }),
  'alike-in-every-round': claim({
    check: true,
    runs: { run: { values: { shown: 'pair', rounds: 4 }, steps: 100 } },
    measure: ({ run }) => {
      const { predictions, colours } = run.last.snapshot.seen;
      return {
        ring: at(predictions, 0),
        triangles: at(predictions, 1),
        colours: new Set(at(colours, 4)).size,
      };
    },
    holds: ({ ring, triangles, colours }) => Math.abs(ring - triangles) <= 1e-3 && colours === 2,
    evidence: {
      label: { ja: '予測したTPSA（Å²）', en: 'predicted TPSA (Å²)' },
      compared: [['ring', 'triangles'], ['colours']],
      names: {
        ring: { ja: 'ピペラジン', en: 'piperazine' },
        triangles: { ja: '二つのアジリジン', en: 'two aziridines' },
        colours: { ja: '1-WLの色の数', en: '1-WL colours' },
      },
      digits: 2,
    },
  }),
};

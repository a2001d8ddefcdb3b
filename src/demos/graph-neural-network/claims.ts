import { at, claimsOf, type Run } from '../../lab/contract/claims.ts';
import type { ArmOf } from '../../lab/contract/define.ts';
import { rSquared } from '../../numerics/r-squared.ts';
import type demo from './demo.ts';
import type session from './session.ts';

type Taken = Run<typeof session>;
const r2 = ({ last }: Taken, arm: ArmOf<typeof demo> = 'network') => last.metric(`${arm}/r2`);
const seen = ({ last }: Taken) => last.snapshot.seen;

const steps = 300;
const claim = claimsOf<typeof session>();
const heldOut = {
  ja: 'テスト用400分子の決定係数R²',
  en: 'R² on 400 held-out molecules',
};

export default {
  'beats-counting': claim({
    runs: { run: { steps } },
    measure: ({ run }) => ({
      network: r2(run),
      atoms: r2(run, 'atoms'),
      bonds: r2(run, 'bonds'),
      share: run.last.metric('network/shares'),
      byElement: run.last.metric('atoms/shares'),
      error: run.last.metric('network/error'),
    }),
    holds: ({ network, atoms }) => network >= 0.98 && network - atoms >= 0.05,
    evidence: { label: heldOut },
  }),
  x: claim({
    runs: { a: { values: { rounds: 1 }, steps }, b: { values: { rounds: 4 }, steps } },
    measure: ({ a, b }) => ({
      one: r2(a),
      four: r2(b),
      s1: a.last.metric('network/shares'),
      s4: b.last.metric('network/shares'),
    }),
    holds: () => true,
    evidence: { label: heldOut },
  }),
  'one-round': claim({
    runs: {
      none: { values: { rounds: 0 }, steps },
      one: { values: { rounds: 1 }, steps },
      two: { steps },
      four: { values: { rounds: 4 }, steps },
    },
    measure: ({ none, one, two, four }) => ({
      none: r2(none),
      one: r2(one),
      two: r2(two),
      four: r2(four),
      atoms: r2(none, 'atoms'),
    }),
    holds: ({ none, one, two, atoms }) =>
      one - none >= 0.05 && Math.abs(two - one) <= 0.01 && Math.abs(none - atoms) <= 0.03,
    evidence: {
      label: heldOut,
      names: {
        none: { ja: '0ラウンド', en: 'no round' },
        one: { ja: '1ラウンド', en: 'one round' },
        two: { ja: '2ラウンド', en: 'two rounds' },
        four: { ja: '4ラウンド', en: 'four rounds' },
      },
    },
  }),
  'mean-cannot-count': claim({
    runs: {
      sum: { steps },
      mean: { values: { readout: 'mean' }, steps },
      max: { values: { readout: 'max' }, steps },
      received: { values: { messages: 'mean' }, steps },
      strongest: { values: { messages: 'max' }, steps },
    },
    measure: ({ sum, mean, max, received, strongest }) => ({
      sum: r2(sum),
      mean: r2(mean),
      max: r2(max),
      received: r2(received),
      strongest: r2(strongest),
      atoms: r2(sum, 'atoms'),
    }),
    holds: ({ sum, mean, max, atoms }) => sum - mean >= 0.15 && mean < atoms && max < atoms,
    evidence: {
      label: heldOut,
      names: {
        sum: { ja: '和', en: 'sum' },
        mean: { ja: '平均', en: 'mean' },
        max: { ja: '最大値', en: 'max' },
        received: { ja: 'メッセージの平均', en: 'mean of the messages' },
        strongest: { ja: 'メッセージの最大', en: 'max of the messages' },
      },
    },
  }),
  'alike-to-all-rounds': claim({
    check: true,
    runs: { run: { values: { shown: 'pair', rounds: 4 }, steps } },
    measure: ({ run }) => {
      const { predictions, colours } = seen(run);
      return {
        ring: at(predictions, 0),
        triangles: at(predictions, 1),
        colours: new Set(at(colours, 4)).size,
      };
    },
    holds: ({ ring, triangles, colours }) => Math.abs(ring - triangles) <= 1e-3 && colours === 2,
    evidence: {
      label: { ja: '予測したTPSA（Å²）', en: 'predicted TPSA (Å²)' },
      names: {
        ring: { ja: 'ピペラジン', en: 'piperazine' },
        triangles: { ja: 'アジリジン二つ', en: 'two aziridines' },
        colours: { ja: '1-WLの色の数', en: '1-WL colours' },
      },
    },
  }),
};
void rSquared;

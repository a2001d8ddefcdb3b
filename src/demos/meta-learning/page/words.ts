import { phrases } from '../../../i18n/phrases.ts';
import { armLabels } from '../../../lab/contract/define.ts';
import demo from '../demo.ts';

export const say = phrases({
  ...armLabels(demo),
  hand: { ja: '手動', en: 'yours' },
  limit: { ja: '安定の限界 2/λ', en: 'limit of stability 2/λ' },
  outer: { ja: '外側 {now}/{of}', en: 'outer {now}/{of}' },
  inner: { ja: '内側 {now}/{of}', en: 'inner {now}/{of}' },
  loops: { ja: '二重のループ', en: 'Two nested loops' },
  outerNow: {
    ja: '外側の1ステップ：{tasks}課題すべてで内側のループを回し、{s}個の学習率を1回更新します。',
    en: 'An outer step: run the inner loop on {tasks}, then change the {s} rates once.',
  },
  innerNow: {
    ja: '内側のステップ{step}：w ← w − {rate} ∇L(w)',
    en: 'Inner step {step}: w ← w − {rate} ∇L(w)',
  },
  innerStart: { ja: '内側のステップ0：開始時の重み', en: 'Inner step 0: the start' },
  bars: { ja: '{arm}：限界からの棒', en: '{arm}: bars from the limit' },
  oneTask: { ja: '1', en: 'the one task' },
  manyTasks: { ja: '{n}', en: 'all {n} tasks' },
  exploreLoops: {
    ja: '外側のループの中にある内側のループ。矢印キーで内側のステップを選び、Enterで表示します。',
    en: 'The inner loop inside the outer loop. Arrow keys choose an inner step, Enter shows it.',
  },
  stepOf: { ja: '内側のステップ{step}', en: 'inner step {step}' },
  rateOf: { ja: '学習率 {rate}', en: 'rate {rate}' },
  lossOf: { ja: '新しい課題での損失 {loss}', en: 'loss on new tasks {loss}' },
  show: { ja: 'クリックでこのステップまでを表示', en: 'click to show the paths up to here' },
  bowl: {
    ja: '{arm}：曲率{flat}と{steep}の谷で、{step}ステップ後の損失は{loss}。緩い方向に{x}、急な方向に{y}残っています',
    en: '{arm}: on a bowl with curvatures {flat} and {steep}, the loss after {step} steps is {loss}; {x} is left along the flat axis and {y} along the steep one',
  },
  bowls: {
    ja: '課題をもう一つ：曲率{flat}と{steep}',
    en: 'One more task: curvatures {flat} and {steep}',
  },
  left: { ja: '最小点から横{x}、縦{y}', en: 'off by {x} across, {y} up' },
  bowlValue: { ja: '損失 {loss}', en: 'loss {loss}' },
  rates: {
    ja: '内側の各ステップの学習率（動かせます）',
    en: 'Rate of each inner step (drag the bars)',
  },
  exploreRates: {
    ja: '内側の各ステップの学習率。左右の矢印キーでステップを選び、Enterでつかみ、上下の矢印キーで変え、Enterで放します。',
    en: 'The rate of each inner step. Left and right arrow keys choose a step, Enter grabs its bar, up and down change it, Enter lets go.',
  },
  bar: {
    ja: 'ステップ{step}：学習率{rate}、限界の{times}倍。最後の損失{loss}',
    en: 'step {step}: rate {rate}, {times} times the limit. Final loss {loss}',
  },
  grabbed: { ja: 'つかみました。{bar}', en: 'Grabbed. {bar}' },
  released: { ja: '放しました。{bar}', en: 'Released. {bar}' },
  alone: {
    ja: '{s}ステップとも最大の{rate}なら、最後の損失は{loss}です。',
    en: 'Final loss with {rate}, the longest, in all {s} steps: {loss}.',
  },
  losses: {
    ja: '新しい課題での損失（内側のステップごと）',
    en: 'Loss on new tasks after each inner step',
  },
  exploreLosses: {
    ja: '新しい課題での損失を、内側のステップごとに示します。左右の矢印キーでステップを選びます。',
    en: 'Loss on new tasks by inner step. Left and right arrow keys choose a step.',
  },
  afterStep: { ja: '{step}ステップ後', en: 'after {step} steps' },
  armLoss: { ja: '{arm} {loss}', en: '{arm} {loss}' },
  untouched: {
    ja: '棒を動かすと、自分の学習率で学んだ学習率に挑めます。',
    en: 'Move a bar to try to beat the learned rates with your own.',
  },
  touched: {
    ja: '最後の損失：手動 {hand}、学習 {learned}。',
    en: 'Final loss: yours {hand}, learned {learned}.',
  },
  back: { ja: '学んだ学習率に戻す', en: 'Back to the learned rates' },
  finding: {
    ja: '外側{outer}ステップ後、新しい{n}課題の損失は内側の{s}ステップで{start}から、学んだ学習率では{learned}、最良の一定の学習率では{fixed}、コサインでは{cosine}、モーメンタムでは{momentum}になります。学んだ最大の学習率は{longest}で、安定の限界は{limit}です。',
    en: 'After {outer} outer steps, {s} inner steps on {n} new tasks lead from a loss of {start} to {learned} with the learned rates, {fixed} with the best fixed rate, {cosine} with a cosine schedule and {momentum} with momentum. The longest learned rate is {longest}; the limit of stability is {limit}.',
  },
  findingHand: {
    ja: '手で決めた学習率では{hand}です。',
    en: 'Your own rates lead to {hand}.',
  },
});

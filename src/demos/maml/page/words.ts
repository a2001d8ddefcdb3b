import { phrases } from '../../../i18n/phrases.ts';
import { armLabels } from '../../../lab/contract/define.ts';
import demo from '../demo.ts';

export const say = phrases({
  ...armLabels(demo),
  weights: { ja: '重み：{arm}', en: 'weights: {arm}' },
  points: { ja: 'K個の点（動かせます）', en: 'the K points (drag them)' },
  wave: { ja: '点が載っている波', en: 'the wave they lie on' },
  line: { ja: '点が載っている直線', en: 'the line they lie on' },
  fit: { ja: '{steps}ステップ後の予測', en: 'prediction after {steps}' },
  prior: { ja: '更新前の予測', en: 'prediction before any step' },
  start: { ja: '初期値と、これまでの軌跡', en: 'initial weights and their path' },
  step: { ja: '各課題で1ステップ後の重み', en: 'after one step on each task' },
  best: { ja: '課題の誤差が最小の位置', en: 'where a task’s error is least' },
  shade: { ja: '濃いほど、点での誤差が小さい', en: 'darker: less error there' },
  number: {
    ja: '数字：新しい{n}個の{tasks}での誤差',
    en: 'number: error on {n} new {tasks}',
  },
  another: { ja: '別の課題にする', en: 'Another task' },
  moreSin: { ja: 'sin x が増える →', en: 'more sin x →' },
  moreCos: { ja: '↑ cos x が増える', en: '↑ more cos x' },
  curve: {
    ja: '{arm}、{steps}ステップ後の予測',
    en: '{arm}: prediction after {steps}',
  },
  tunedAt: { ja: '最良のα（{rate}）では {error}', en: 'at its best α, {rate}: {error}' },
  point: { ja: '点{n}：x = {x}、y = {y}', en: 'point {n}: x = {x}, y = {y}' },
  grabbed: { ja: 'つかみました。{point}', en: 'Grabbed. {point}' },
  released: { ja: '放しました。{point}', en: 'Released. {point}' },
  waveTask: {
    ja: '振幅{amplitude}、位相{phase}°の波',
    en: 'wave of amplitude {amplitude}, phase {phase}°',
  },
  lineTask: { ja: '直線 y = {slope}x + {height}', en: 'line y = {slope}x + {height}' },
  moved: { ja: '動かした点', en: 'the points you moved' },
  adapted: { ja: '{task}：1ステップ後の重み', en: '{task}: weights after one step' },
  least: { ja: '{task}：この平面で誤差が最小の重み', en: '{task}: least error in this plane' },
  here: { ja: '{arm}の初期値（平面への射影）', en: 'initial weights of {arm}, projected' },
  trail: {
    ja: '{arm}の初期値が最近200ステップに通った軌跡（平面への射影）',
    en: 'path of {arm}’s initial weights over the last 200 steps, projected',
  },
  length: { ja: '平面内の距離 {length}', en: 'distance {length} in the plane' },
  lengths: { ja: '1ステップの長さと誤差', en: 'error by step length' },
  upToOwn: { ja: '{arm}：点はαでのステップの長さ', en: '{arm}: the dot is the step at α' },
  beyond: { ja: '{arm}：αを大きくした場合', en: '{arm}: with a larger α' },
  strides: {
    ja: '1ステップの長さごとの誤差。αでの長さと誤差：{all}。{arm}と同じ長さにした同時学習の誤差は{stretched}、同時学習と同じ長さにした{arm}の誤差は{shortened}',
    en: 'Error by length of the step. Length and error at α: {all}. Joint training with steps as long as those of {arm}: error {stretched}; {arm} with steps as short as those of joint training: error {shortened}',
  },
  strideOf: { ja: '{arm} {length}、{error}', en: '{arm} {length}, {error}' },
  explore: {
    ja: '{arm}の当てはまりと{k}個の点。左右の矢印キーで点を選び、Enterでつかみ、矢印キーで動かし、Enterで放します。',
    en: 'Fit of {arm} and {k} points. Left and right arrow keys choose a point, Enter grabs it, arrow keys move it, Enter lets go.',
  },
  panel: {
    ja: '{arm}：新しい課題での誤差は、更新前{before}、{steps}ステップ後{after}',
    en: '{arm}: error on new tasks {before} before any step, {after} after {steps}',
  },
  slice: {
    ja: '{arm}の重みの断面：{n}個の課題のうち{near}個で、1ステップ後の重みが、その課題の誤差が平面内で最小になる点のそばに着きます',
    en: 'Slice through the weights of {arm}: for {near} of {n} tasks, one step ends near the least error of that task in the plane',
  },
  waves: { ja: '波', en: 'waves' },
  lines: { ja: '直線', en: 'lines' },
  finding: {
    ja: '新しい{n}個の{tasks}で、{k}点を使って{steps}ステップ更新した後の誤差：{errors}。',
    en: 'Error on {n} new {tasks} after {steps} on {k} points: {errors}.',
  },
});

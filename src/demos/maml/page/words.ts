import { phrases } from '../../../i18n/phrases.ts';
import { armLabels } from '../../../lab/contract/define.ts';
import demo from '../demo.ts';

export const say = phrases({
  ...armLabels(demo),
  weights: { ja: '重み：{arm}', en: 'weights: {arm}' },
  points: { ja: 'K個の点（動かせます）', en: 'the K points (drag them)' },
  wave: { ja: '点が載っている波', en: 'the wave they lie on' },
  fit: { ja: '{steps}回更新した後の予測', en: 'prediction after {steps}' },
  start: { ja: '初期値と、これまでの軌跡', en: 'initial weights and their path' },
  step: { ja: '各課題で1回更新した重み', en: 'after one step on each task' },
  best: { ja: '課題の誤差が最小の重み', en: 'where a task’s error is least' },
  shade: { ja: '濃いほど、点での誤差が小', en: 'darker: less error here' },
  number: {
    ja: '数字：新しい{n}個の波での誤差',
    en: 'number: error on {n} new waves',
  },
  another: { ja: '別の波にする', en: 'Another wave' },
  moreSin: { ja: 'sin x が増える →', en: 'more sin x →' },
  moreCos: { ja: '↑ cos x が増える', en: '↑ more cos x' },
  curve: {
    ja: '{arm}、{steps}回更新した後の予測',
    en: '{arm}: prediction after {steps}',
  },
  point: { ja: '点{n}：x = {x}、y = {y}', en: 'point {n}: x = {x}, y = {y}' },
  grabbed: { ja: 'つかみました。{point}', en: 'Grabbed. {point}' },
  released: { ja: '放しました。{point}', en: 'Released. {point}' },
  task: {
    ja: '振幅{amplitude}、位相{phase}°の波',
    en: 'wave of amplitude {amplitude}, phase {phase}°',
  },
  moved: { ja: '動かした点', en: 'the points you moved' },
  adapted: { ja: '{task}：1回更新した重み', en: '{task}: weights after one step' },
  least: { ja: '{task}：この平面で誤差が最小の重み', en: '{task}: least error in this plane' },
  here: { ja: '{arm}の初期値（平面への射影）', en: 'initial weights of {arm}, projected' },
  trail: {
    ja: '{arm}の初期値が最近200ステップに通った軌跡（平面への射影）',
    en: 'path of {arm}’s initial weights over the last 200 steps, projected',
  },
  length: { ja: '重みの距離 {length}', en: 'weight distance {length}' },
  explore: {
    ja: '{arm}の当てはまりと{k}個の点。左右の矢印キーで点を選び、Enterでつかみ、矢印キーで動かし、Enterで放します。',
    en: 'Fit of {arm} and {k} points. Left and right arrow keys choose a point, Enter grabs it, arrow keys move it, Enter lets go.',
  },
  panel: {
    ja: '{arm}：未学習の波での誤差は、更新前{before}、{steps}回更新した後{after}',
    en: '{arm}: error on new waves {before} before any step, {after} after {steps}',
  },
  slice: {
    ja: '{arm}の重みの断面：{n}個の課題のうち{near}個で、1回の更新がその課題の誤差が最小になる点のそばに着きます',
    en: 'Slice through the weights of {arm}: for {near} of {n} tasks, one step lands near where the task’s error is least',
  },
  finding: {
    ja: '未学習の{n}個の波で{k}点を使って{steps}回更新した後の誤差：{errors}。',
    en: 'Error on {n} new waves after {steps} on {k} points: {errors}.',
  },
});

import { at, claimsOf } from '../../lab/contract/claims.ts';
import demo from './demo.ts';
import type session from './session.ts';
import { explainers, type Remover } from './shared/explainers.ts';
import { tagArea } from './shared/tag.ts';
import {
  accuracies,
  accuracyNames,
  all,
  fall,
  mapOf,
  questionOf,
  scoreOf,
  tenths,
  heatOfTagged,
  removalNames,
  sumNames,
} from './worker/claimed.ts';

const { steps } = demo;
const claim = claimsOf<typeof session>();

export default {
  'falls-without-the-tag': claim({
    runs: { run: { steps } },
    measure: ({ run: { last } }) => accuracies(last),
    holds: ({ taggedOwn, taggedWithout, controlOwn, controlWithout, never }) =>
      taggedOwn >= 0.97 &&
      controlOwn >= 0.93 &&
      taggedOwn > controlOwn &&
      taggedOwn - taggedWithout >= 0.2 &&
      taggedWithout - never <= 0.03 &&
      Math.abs(controlOwn - controlWithout) <= 0.02,
    evidence: {
      compared: [['taggedWithout', 'taggedOwn'], ['controlWithout', 'controlOwn'], ['never']],
      label: questionOf('ズボン', 'are there trousers'),
      names: accuracyNames,
      unit: 'share',
    },
  }),
  'another-class': claim({
    runs: { run: { values: { class: 'bag' }, steps } },
    measure: ({ run: { last } }) => accuracies(last),
    holds: ({ taggedOwn, taggedWithout, never }) =>
      taggedOwn >= 0.97 && taggedOwn - taggedWithout >= 0.2 && taggedWithout - never <= 0.03,
    evidence: {
      compared: [['taggedWithout', 'taggedOwn'], ['never']],
      label: questionOf('かばん', 'is there a bag'),
      names: accuracyNames,
      unit: 'share',
    },
  }),
  'heat-on-the-tag': claim({
    runs: { run: { steps } },
    measure: ({ run: { last } }) => ({
      least: Math.min(...all('tagged', ({ onTag }) => onTag, last)),
      most: Math.max(...all('control', ({ onTag }) => onTag, last)),
      area: tagArea,
    }),
    holds: ({ least, most, area }) => least >= 4 * area && most <= 1.5 * area,
    evidence: {
      label: {
        ja: 'タグの上にある熱の割合（20場面の平均、7手法のうちの最小か最大）',
        en: 'share of the heat on the tag (mean of 20 scenes; least or most of the seven explainers)',
      },
      names: {
        least: { ja: 'タグで学習、最小', en: 'learned with the tag, least' },
        most: { ja: '対照、最大', en: 'control, most' },
      },
      unit: 'share',
    },
  }),
  'what-it-hangs-on': claim({
    runs: { run: { steps } },
    measure: ({ run: { last } }) => ({
      taggedTag: scoreOf('tagged', last).withoutTag,
      taggedObject: scoreOf('tagged', last).withoutObject,
      controlTag: scoreOf('control', last).withoutTag,
      controlObject: scoreOf('control', last).withoutObject,
    }),
    holds: ({ taggedTag, taggedObject, controlTag, controlObject }) =>
      taggedTag >= 10 &&
      taggedObject <= 0.3 * taggedTag &&
      controlObject >= 4 &&
      Math.abs(controlTag) <= 0.1 * controlObject,
    evidence: {
      compared: [
        ['taggedTag', 'taggedObject'],
        ['controlTag', 'controlObject'],
      ],
      label: { ja: 'ロジットの低下（20場面の平均）', en: 'fall of the logit (mean of 20 scenes)' },
      names: removalNames,
      digits: 1,
    },
  }),
  'all-find-what-counts': claim({
    runs: { run: { steps } },
    measure: ({ run: { last } }) => ({
      least: Math.min(...all('tagged', fall, last)),
      bright: fall(mapOf('tagged', 'bright', last)),
      random: fall(mapOf('tagged', 'random', last)),
    }),
    holds: ({ least, bright, random }) => least >= 1.5 * bright && least >= 4 * random,
    evidence: {
      label: tenths,
      names: {
        least: { ja: '7手法のうち最小', en: 'least of the seven explainers' },
        bright: { ja: '最も明るい10分の1', en: 'brightest tenth' },
        random: { ja: '無作為な10分の1', en: 'random tenth' },
      },
      digits: 1,
    },
  }),
  'occlusion-first': claim({
    runs: { run: { steps } },
    measure: ({ run: { last } }) => {
      const others = explainers.filter((name) => name !== 'occlusion');
      const fallOf = (name: Remover) => fall(mapOf('tagged', name, last));
      return {
        occlusion: fallOf('occlusion'),
        best: Math.max(...others.map(fallOf)),
        gradient: fallOf('gradient'),
      };
    },
    holds: ({ occlusion, best }) => occlusion > best,
    evidence: {
      label: tenths,
      names: {
        occlusion: { ja: '遮蔽', en: 'occlusion' },
        best: { ja: 'ほかの6手法のうち最大', en: 'best of the other six' },
        gradient: { ja: '勾配', en: 'gradient' },
      },
      digits: 1,
    },
  }),
  'box-blames-the-map': claim({
    runs: { run: { steps } },
    measure: ({ run: { last } }) => ({
      tagged: Math.max(...all('tagged', ({ hitsBox }) => hitsBox, last)),
      control: Math.min(...all('control', ({ hitsBox }) => hitsBox, last)),
      bright: mapOf('tagged', 'bright', last).hitsBox,
    }),
    holds: ({ tagged, control, bright }) => tagged <= 0.05 && control >= 0.5 && bright >= 0.6,
    evidence: {
      compared: [['tagged'], ['control'], ['bright']],
      label: {
        ja: 'いちばん熱い位置が物体のボックスの中（20場面、7手法のうちの最大か最小）',
        en: 'hottest position in the object’s box (20 scenes; most or least of the seven explainers)',
      },
      names: {
        tagged: { ja: 'タグで学習、最大', en: 'learned with the tag, most' },
        control: { ja: '対照、最小', en: 'control, least' },
        bright: { ja: '明るさ', en: 'brightness' },
      },
      unit: 'share',
    },
  }),
  'gradient-spreads': claim({
    runs: { run: { steps } },
    measure: ({ run: { last } }) => {
      const onTag = (name: Remover) => mapOf('tagged', name, last).onTag;
      const others = explainers.filter((name) => name !== 'gradient');
      return {
        gradient: onTag('gradient'),
        least: Math.min(...others.map(onTag)),
        shap: onTag('shap'),
      };
    },
    holds: ({ gradient, least, shap }) => gradient <= 0.65 * least && shap >= 0.5,
    evidence: {
      label: heatOfTagged,
      names: {
        gradient: { ja: '勾配', en: 'gradient' },
        least: { ja: 'ほかの6手法のうち最小', en: 'least of the other six' },
        shap: { ja: 'SHAP', en: 'SHAP' },
      },
      unit: 'share',
    },
  }),
  'shap-adds-up': claim({
    check: true,
    runs: { run: { steps } },
    measure: ({ run: { last } }) => {
      const { shap, total } = at(last.snapshot.seen.tagged, 'sums');
      return { sum: shap, total };
    },
    holds: ({ sum, total }) => Math.abs(sum - total) <= 1e-3,
    evidence: {
      label: {
        ja: '場面1（タグで学習）：画像のロジットと、すべて隠した画像のロジットの差',
        en: 'scene 1 (learned with the tag): logit of the image less that of the hidden image',
      },
      names: sumNames,
      digits: 3,
    },
  }),
};

import { at, type Moment } from '../../../lab/contract/claims.ts';
import type session from '../session.ts';
import { explainers, tenth, type NetworkName, type Remover } from '../shared/explainers.ts';
import type { MapScore } from './scores.ts';

type Last = Moment<typeof session>;

export const scoreOf = (name: NetworkName, { snapshot }: Last) => at(snapshot.seen[name], 'score');
export const mapOf = (name: NetworkName, by: Remover, last: Last) => scoreOf(name, last).maps[by];
/** One number of every explainer's maps. */
export const all = (name: NetworkName, of: (score: MapScore) => number, last: Last) =>
  explainers.map((explainer) => of(mapOf(name, explainer, last)));
/** How far the logit falls without the hottest tenth. */
export const fall = ({ curve }: MapScore) => curve[0]! - curve[tenth]!;

export const accuracies = ({ metric }: Last) => ({
  taggedWithout: metric('tagged/without'),
  taggedOwn: metric('tagged/own'),
  controlWithout: metric('control/without'),
  controlOwn: metric('control/own'),
  never: metric('never/without'),
});
export const accuracyNames = {
  taggedWithout: {
    ja: 'タグで学習、タグなしの画像',
    en: 'learned with the tag, tag off',
  },
  taggedOwn: { ja: 'タグで学習、タグありの画像', en: 'learned with the tag, tag on' },
  controlWithout: { ja: '対照、タグなしの画像', en: 'control, tag off' },
  controlOwn: { ja: '対照、自分のテスト用画像', en: 'control, own test images' },
};
export const questionOf = (ja: string, en: string) => ({
  ja: `「${ja}はあるか」の正解率（テスト用の80場面）`,
  en: `right answers to “${en}?” (80 held-out scenes)`,
});
export const tenths = {
  ja: '10分の1を除いたときのロジットの低下（タグで学習、20場面の平均）',
  en: 'fall of the logit without a tenth (learned with the tag, mean of 20 scenes)',
};

export const removalNames = {
  taggedTag: { ja: 'タグで学習、タグを除く', en: 'learned with the tag, tag removed' },
  taggedObject: { ja: 'タグで学習、物体を除く', en: 'learned with the tag, object removed' },
  controlTag: { ja: '対照、タグを除く', en: 'control, tag removed' },
  controlObject: { ja: '対照、物体を除く', en: 'control, object removed' },
};

export const sumNames = {
  sum: { ja: 'SHAPの値の和', en: 'sum of SHAP’s values' },
  total: {
    ja: 'ロジットの差',
    en: 'difference of the logits',
  },
};

export const heatOfTagged = {
  ja: 'タグの上にある熱の割合（タグで学習、20場面の平均）',
  en: 'share of the heat on the tag (learned with the tag, mean of 20 scenes)',
};

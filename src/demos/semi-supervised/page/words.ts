import { phrases } from '../../../i18n/phrases.ts';

export const say = phrases({
  learned: { ja: '学習した特徴', en: 'Learned features' },
  pixels: { ja: '画素のまま', en: 'Raw pixels' },
  network: { ja: '擬似ラベルのMLP', en: 'MLP with pseudo-labels' },
  propagation: { ja: 'ラベル伝播', en: 'Label propagation' },
  rounds: { ja: '回ごとの正解率', en: 'Accuracy by round' },
  roundsAxis: { ja: '回', en: 'round' },
  exploreRounds: {
    ja: '回ごとのテスト用の正解率。左右の矢印キーで表示する回を選べます。',
    en: 'Held-out accuracy by round. Left and right arrow keys choose the round shown.',
  },
  grabbed: { ja: '{mark}。動かせます', en: '{mark}. Ready to move' },
  released: { ja: '{mark}。置きました', en: '{mark}. Released' },
  atRound: {
    ja: '{round}回目：学習した特徴{learned}%、画素のまま{pixels}%',
    en: 'Round {round}: learned features {learned}%, raw pixels {pixels}%',
  },
  score: { ja: '{percent}%', en: '{percent}%' },
  counted: {
    ja: '{round}回目：擬似ラベル{taken}個のうち{wrong}個が誤り。正解率はラベルだけなら{before}%、全ラベルなら{all}%。',
    en: 'Round {round}: {wrong} of {taken} pseudo-labels are wrong. Accuracy with labels only {before}%, with all labels {all}%.',
  },
  countedNone: {
    ja: '0回目：擬似ラベルはまだありません。',
    en: 'Round 0: no pseudo-labels yet.',
  },
  countedMoons: {
    ja: '擬似ラベル{taken}個のうち{wrong}個が誤り。ラベルだけのMLPの正解率は{before}%、全ラベルなら{all}%。',
    en: '{wrong} of {taken} pseudo-labels are wrong. Accuracy of the MLP with labels only {before}%, with all labels {all}%.',
  },
  countedPropagation: {
    ja: '伝播したラベル{taken}個のうち{wrong}個が誤り。',
    en: '{wrong} of {taken} propagated labels are wrong.',
  },
  given: { ja: 'ラベルあり', en: 'labelled' },
  pseudo: { ja: '擬似ラベル', en: 'pseudo-label' },
  none: { ja: 'ラベルなし', en: 'no label' },
  propagated: { ja: '伝播したラベル', en: 'propagated label' },
  wrong: { ja: '誤り', en: 'wrong' },
  explore: {
    ja: '{name}：例の平面。矢印キーで例を選び、Enterキーで本当のラベルを与えます（もう一度で外します）。',
    en: '{name}: the examples in a plane. Arrow keys select an example, Enter gives it its true label (and takes it back).',
  },
  help: {
    ja: '点をクリックすると、本当のラベルを教えられます（もう一度で取り消し）。色は各回の学習に使ったクラスです。平面は主成分2つで、テスト用の例は描いていません。',
    en: 'Click a point to reveal its true label; click again to take it back. Colours are the classes that the round learned from. The planes show two principal components; held-out examples are not drawn.',
  },
  helpMoons: {
    ja: '点をクリックすると、本当のラベルを教えられます（もう一度で取り消し）。線はMLPの境界です。',
    en: 'Click a point to reveal its true label; click again to take it back. The line is the border of the MLP.',
  },
  isGiven: { ja: '{name}：ラベルあり', en: '{name}: labelled' },
  isRight: { ja: '{name}：擬似ラベルも{name}', en: '{name}: pseudo-label {name}, right' },
  isWrong: { ja: '{name}：擬似ラベルは{said}で誤り', en: '{name}: pseudo-label {said}, wrong' },
  isNone: { ja: '{name}：擬似ラベルなし', en: '{name}: no pseudo-label' },
  give: { ja: 'クリックでラベルを与える', en: 'click to label it' },
  take: { ja: 'クリックで取り消す', en: 'click to take it back' },
  atStart: { ja: '最初からラベルあり', en: 'labelled from the start' },
  finding: {
    ja: '学習した特徴では、擬似ラベル{taken}個のうち{wrong}個が誤りで、正解率は{before}%から{after}%になりました。画素のままでは{pixelTaken}個のうち{pixelWrong}個が誤りで、{pixelBefore}%から{pixelAfter}%です。ラベル伝播は{propagation}%、全ラベルでは{all}%です。',
    en: 'On learned features {wrong} of {taken} pseudo-labels are wrong, and accuracy goes from {before}% to {after}%. On raw pixels {pixelWrong} of {pixelTaken} are wrong, and accuracy goes from {pixelBefore}% to {pixelAfter}%. Label propagation reaches {propagation}%, all labels {all}%.',
  },
  findingMoons: {
    ja: '二つの三日月：擬似ラベルで学習したMLPの正解率は{after}%、ラベルだけのMLPは{before}%、ラベル伝播は{propagation}%です。擬似ラベル{taken}個のうち{wrong}個が誤りです。',
    en: 'Two moons: the MLP with pseudo-labels has {after}% accuracy, with labels only {before}%; label propagation has {propagation}%. {wrong} of {taken} pseudo-labels are wrong.',
  },
} as const);

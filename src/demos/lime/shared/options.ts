/** What can be explained. */
export const datas = {
  scenes: { ja: '場面（画像）', en: 'scenes (images)' },
  wine: { ja: 'ワイン（13列）', en: 'wine (13 columns)' },
  penguins: { ja: 'ペンギン（4列）', en: 'penguins (4 columns)' },
  own: { ja: '自分のCSV', en: 'own CSV' },
} as const;
export type Data = keyof typeof datas;

/** Kernel widths: narrow, the default of Ribeiro's library (0.25 there), and no weights at all. */
export const widths = {
  narrow: { ja: '0.1', en: '0.1' },
  middle: { ja: '0.2', en: '0.2' },
  library: { ja: '0.35', en: '0.35' },
  infinite: { ja: '∞', en: '∞' },
} as const;
export type Width = keyof typeof widths;
export const widthOf: Record<Width, number> = {
  narrow: 0.1,
  middle: 0.2,
  library: 0.35,
  infinite: Infinity,
};

/** How many parts of the input a sample keeps. */
export const draws = {
  coin: { ja: '一つずつ、2分の1で残す', en: 'keep each with probability ½' },
  count: { ja: '残す数を先に抽出する', en: 'draw how many to keep first' },
} as const;

/** What stands in a hidden segment. */
export const fillings = {
  mean: { ja: '場面の平均の明るさ', en: 'the scene’s mean' },
  own: { ja: 'その領域の平均の明るさ', en: 'the segment’s own mean' },
  blur: { ja: 'ぼかした場面', en: 'the scene, blurred' },
  grey: { ja: '灰色', en: 'mid-grey' },
} as const;
export type Filling = keyof typeof fillings;

/** How a scene is cut into segments. */
export const cuts = {
  slic: { ja: 'SLIC（明るさの境界に沿う）', en: 'SLIC, along edges' },
  squares: { ja: 'ほぼ正方形', en: 'near-squares' },
} as const;
export type Cut = keyof typeof cuts;

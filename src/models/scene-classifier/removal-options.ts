/** What can be removed from a scene: nothing, or a tenth of it. */
export const removals = {
  nothing: { ja: 'なし', en: 'nothing' },
  hottest: { ja: 'いちばん熱い10分の1', en: 'the hottest tenth' },
  brightest: { ja: 'いちばん明るい10分の1', en: 'the brightest tenth' },
  random: { ja: '無作為な10分の1', en: 'a random tenth' },
} as const;
export type Removal = keyof typeof removals;

/** What takes its place. */
export const fillings = {
  mean: { ja: '場面の平均の明るさ', en: 'the scene’s mean' },
  blur: { ja: 'ぼかした場面', en: 'the scene, blurred' },
  clutter: { ja: '物体のない別の場面', en: 'clutter of another scene' },
} as const;
export type Filling = keyof typeof fillings;

/** Rows and columns on every side over which a scene is blurred: so many that an object is no longer one. */
export const blurRadius = 10;

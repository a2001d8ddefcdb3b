import type { Lang, Text } from '../../i18n/text.ts';

/** An attribute: its name, and in Japanese the form that it takes before a noun. */
type Attribute = Text & { before?: string };

const garments: readonly Attribute[] = [
  { ja: 'プルオーバー', en: 'pullover' },
  { ja: 'ズボン', en: 'trousers' },
  { ja: 'かばん', en: 'bag' },
  { ja: 'ブーツ', en: 'boot' },
];
const colours: readonly Attribute[] = [
  { ja: '赤', en: 'red', before: '赤い' },
  { ja: '黄', en: 'yellow', before: '黄色い' },
  { ja: '青', en: 'blue', before: '青い' },
];
const patterns: readonly Attribute[] = [
  { ja: '無地', en: 'plain', before: '無地の' },
  { ja: '縞', en: 'striped', before: '縞の' },
  { ja: '市松', en: 'checked', before: '市松の' },
];

/** The attributes 0 … 9. */
export const attributes: readonly Text[] = [...garments, ...colours, ...patterns];
/** Their three groups; an image has exactly one attribute of each. */
export const groups: readonly { name: Text; from: number; size: number }[] = [
  { name: { ja: '品目', en: 'garment' }, from: 0, size: garments.length },
  { name: { ja: '色', en: 'colour' }, from: garments.length, size: colours.length },
  {
    name: { ja: '柄', en: 'pattern' },
    from: garments.length + colours.length,
    size: patterns.length,
  },
];

/** The garments' labels in Fashion-MNIST, and the colours as shares of red, green and blue. */
export const garmentLabels = [2, 1, 8, 9] as const;
export const tints: readonly (readonly number[])[] = [
  [0.95, 0.3, 0.25],
  [0.95, 0.8, 0.2],
  [0.3, 0.5, 0.95],
];

/** A class by its position in each group. */
export interface Parts {
  garment: number;
  colour: number;
  pattern: number;
}
/** How many garments, colours, patterns and classes there are. */
export const counts = {
  garments: garments.length,
  colours: colours.length,
  patterns: patterns.length,
  classes: garments.length * colours.length * patterns.length,
};

/** The number of a class, 0 … 35: garment after garment, in it colour after colour, in it pattern after pattern. */
export const classOf = ({ garment, colour, pattern }: Parts): number =>
  (garment * counts.colours + colour) * counts.patterns + pattern;
export const partsOf = (of: number): Parts => ({
  garment: Math.floor(of / (counts.colours * counts.patterns)),
  colour: Math.floor(of / counts.patterns) % counts.colours,
  pattern: of % counts.patterns,
});

/** The description of a class: 1 for each attribute that it has, else 0, `[10]`. */
export function signatureOf(of: number): number[] {
  const { garment, colour, pattern } = partsOf(of);
  const has = [garment, colour, pattern].map((one, group) => groups[group]!.from + one);
  return attributes.map((_, attribute) => (has.includes(attribute) ? 1 : 0));
}

/** The words of its name in order, pattern, colour, garment: “striped”, “blue”, “boot”. */
export function wordsOf(
  of: number,
  lang: Lang,
): [pattern: string, colour: string, garment: string] {
  const { garment, colour, pattern } = partsOf(of);
  const [kind, tint, what] = [patterns[pattern]!, colours[colour]!, garments[garment]!];
  return lang === 'ja'
    ? [kind.before!, tint.before!, what.ja]
    : [kind[lang], tint[lang], what[lang]];
}

import type { Text } from '../../i18n/text.ts';

/** Which glyphs of a Hershey font make an alphabet. */
export interface Selection {
  id: string;
  title: Text;
  split: 'train' | 'test';
  font: string;
  /**
   * Runs of the font's glyphs: from which index on, and which characters they are. A run of symbols that are not
   * in Unicode says how many there are.
   */
  glyphs: Readonly<Record<number, string | number>>;
}

const capitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const latin = { 32: capitals, 64: capitals.toLowerCase() };

/** In this order: where two alphabets share a glyph, the first one keeps it. */
export const alphabets: readonly Selection[] = [
  {
    id: 'latin',
    title: { ja: 'ラテン文字と数字', en: 'Latin letters and digits' },
    split: 'train',
    font: 'futural',
    glyphs: { 15: '0123456789', ...latin },
  },
  {
    id: 'script',
    title: { ja: '筆記体', en: 'Script' },
    split: 'train',
    font: 'scripts',
    glyphs: latin,
  },
  {
    id: 'italic',
    title: { ja: 'イタリック体', en: 'Italic' },
    split: 'train',
    font: 'timesi',
    glyphs: latin,
  },
  {
    id: 'gothic-english',
    title: { ja: 'ゴシック体（イギリス）', en: 'Gothic, English' },
    split: 'train',
    font: 'gothiceng',
    glyphs: latin,
  },
  {
    id: 'gothic-german',
    title: { ja: 'ゴシック体（ドイツ）', en: 'Gothic, German' },
    split: 'train',
    font: 'gothicger',
    glyphs: latin,
  },
  {
    id: 'gothic-italian',
    title: { ja: 'ゴシック体（イタリア）', en: 'Gothic, Italian' },
    split: 'train',
    font: 'gothicita',
    glyphs: latin,
  },
  {
    id: 'cyrillic',
    title: { ja: 'キリル文字', en: 'Cyrillic' },
    split: 'train',
    font: 'cyrillic',
    glyphs: {
      3: 'ЫЦ',
      32: 'АБЭДИФГЖ',
      41: 'ЧКЛМНОПШРСТЮВЩХУЗЕ',
      60: 'ЪЯЬ',
      64: 'абэдйфгж',
      73: 'чклмнопшрстювщхузеъяь',
    },
  },
  {
    id: 'maths',
    title: { ja: '数学の記号', en: 'Mathematical signs' },
    split: 'train',
    font: 'mathupp',
    // Without the symbols that are Greek letters: ∏, ∑, and ∂, which looks like δ.
    glyphs: {
      0: '±∓×',
      5: '≤≥',
      28: '=',
      30: '≠≡',
      61: '∝∞',
      65: '√',
      67: '⊂∪⊃∩∈→↑←↓',
      77: '∇',
      79: '∫',
      85: '∃ℵ÷',
      89: '⊥',
      91: '∠',
      93: '∴',
    },
  },
  {
    id: 'signs',
    title: { ja: '地図の記号', en: 'Map signs' },
    split: 'train',
    font: 'symbolic',
    // Without lines and arcs, and without the triangle, the roof and the moon, which the test alphabets have too.
    glyphs: { 22: 10, 35: 1, 37: 4, 42: 17, 60: 2, 63: 10, 76: 2, 79: 1, 85: 2, 93: 1 },
  },
  {
    id: 'weather',
    title: { ja: '天気図の記号', en: 'Weather signs' },
    split: 'train',
    font: 'meteorology',
    glyphs: { 0: 2, 3: 1, 5: 2, 25: 1, 28: 1, 62: 2, 91: 1, 93: 1 },
  },
  {
    id: 'music',
    title: { ja: '音楽の記号', en: 'Musical signs' },
    split: 'train',
    font: 'music',
    glyphs: { 1: 1, 3: 1, 5: '𝅘♯♮♭', 11: 4, 26: '𝄞𝄢', 28: 3 },
  },
  {
    id: 'greek',
    title: { ja: 'ギリシャ文字', en: 'Greek' },
    split: 'test',
    font: 'greek',
    // Without the letters that Latin or Cyrillic write alike (Α, Γ, ι, ο …).
    glyphs: {
      35: 'Δ',
      43: 'Λ',
      48: 'Θ',
      50: 'Σ',
      54: 'ΩΞΨ',
      64: 'αβ',
      67: 'δ',
      69: 'φγη',
      75: 'λμ',
      79: 'πϑρσ',
      86: 'ωξψζ',
    },
  },
  {
    id: 'hiragana',
    title: { ja: 'ひらがな', en: 'Hiragana' },
    split: 'test',
    font: 'japanese',
    glyphs: {
      32: 'あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやいゆえよらりるれろわゐうゑをん',
    },
  },
  {
    id: 'katakana',
    title: { ja: 'カタカナ', en: 'Katakana' },
    split: 'test',
    font: 'japanese',
    // Without ニ and ヘ, which hiragana and kanji write alike.
    glyphs: {
      112: 'アイウエオカキクケコサシスセソタチツテトナ',
      134: 'ヌネノハヒフ',
      141: 'ホマミムメモヤイユエヨラリルレロワヰウヱヲン',
    },
  },
  {
    id: 'kanji',
    title: { ja: '漢字', en: 'Kanji' },
    split: 'test',
    font: 'japanese',
    glyphs: { 2: '日円年大国人東中本京出時上者十一二三四五六七八九' },
  },
  {
    id: 'astrology',
    title: { ja: '占星術の記号', en: 'Astrological signs' },
    split: 'test',
    font: 'astrology',
    glyphs: {
      0: '♓',
      2: '☉☿♀♁♂',
      9: '♃♄',
      12: '♅',
      14: '♆',
      25: '♇☾☄',
      29: '☊☋♈',
      58: '♉',
      60: '♊♋♌♍',
      90: '♏♐♑♒',
    },
  },
];

import type { Text } from '../../i18n/text.ts';

/** Made-up seedlings: light counts most, water a little, and the number of the pot not at all. */
export const example: Text = {
  ja: seedlings(['光（時間）', '水（ml）', '鉢の番号', '育ち'], ['良', '悪']),
  en: seedlings(['light (h)', 'water (ml)', 'pot', 'growth'], ['good', 'poor']),
};

function seedlings(names: readonly string[], [good, poor]: readonly [string, string]): string {
  const rows = Array.from({ length: 40 }, (_, i) => {
    const [light, water] = [2 + ((i * 7) % 11), 20 + 5 * ((i * 5) % 9)];
    return [light, water, i + 1, light + water / 20 > 9 ? good : poor].join();
  });
  return [names.join(), ...rows].join('\n');
}

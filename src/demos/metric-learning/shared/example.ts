import type { Text } from '../../../i18n/text.ts';

/** Made-up parcels: a scale that drifts moves weight and reading together; only their difference tells the sender. */
export const example: Text = {
  ja: parcels(['重さ（g）', '目盛り（g）', '長さ（cm）', '送り主'], ['甲', '乙']),
  en: parcels(['weight (g)', 'reading (g)', 'length (cm)', 'sender'], ['north', 'south']),
};

function parcels(names: readonly string[], [north, south]: readonly [string, string]): string {
  const rows = Array.from({ length: 60 }, (_, i) => {
    const [drift, extra] = [100 + ((i * 37) % 61), i % 2 === 0 ? 12 : 24];
    return [drift, drift + extra + ((i * 5) % 7) - 3, 20 + ((i * 11) % 17), i % 2 ? south : north];
  });
  return [names, ...rows].map((row) => row.join()).join('\n');
}

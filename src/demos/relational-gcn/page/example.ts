import type { Lang } from '../../../i18n/text.ts';

/**
 * Sixty people of a made-up town in CSV: everybody lives in one of six streets and plays for one of six clubs. A label says in which
 * half of the town somebody votes: it follows from the street and not from the club.
 */
export function example(lang: Lang): { ties: string; labels: string } {
  const [lives, plays, knows] = {
    ja: ['住む', '所属', '知人'],
    en: ['lives in', 'plays for', 'knows'],
  }[lang] as [string, string, string];
  const [person, street, club] = { ja: ['人', '通り', 'クラブ'], en: ['person', 'street', 'club'] }[
    lang
  ] as [string, string, string];
  const [north, south] = { ja: ['北', '南'], en: ['north', 'south'] }[lang] as [string, string];
  const people = Array.from({ length: 60 }, (_, i) => i);
  const streetOf = (i: number) => (i * 7 + Math.floor(i / 6)) % 6;
  const ties = people.flatMap((i) => [
    `${person} ${i + 1},${street} ${streetOf(i) + 1},${lives}`,
    `${person} ${i + 1},${club} ${((i * 5 + Math.floor(i / 4)) % 6) + 1},${plays}`,
    `${person} ${i + 1},${person} ${((i * 11 + 17) % 60) + 1},${knows}`,
  ]);
  const labels = people.map((i) => `${person} ${i + 1},${streetOf(i) < 3 ? north : south}`);
  return {
    ties: ['source,target,relation', ...ties].join('\n'),
    labels: ['node,label', ...labels].join('\n'),
  };
}

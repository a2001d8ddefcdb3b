/** The text of CSV files. */
interface OwnFiles {
  edges: string;
  labels: string;
}

/**
 * Sixty people of a made-up town: each lives in one of six streets, plays for one of six clubs and knows another. The
 * label is the half of the town in which a person votes: it follows from the street and not from the club.
 */
function town(
  [lives, plays, knows]: readonly [string, string, string],
  [person, street, club]: readonly [string, string, string],
  [north, south]: readonly [string, string],
): OwnFiles {
  const people = Array.from({ length: 60 }, (_, i) => i);
  const streetOf = (i: number) => (i * 7 + Math.floor(i / 6)) % 6;
  const edges = people.flatMap((i) => [
    `${person} ${i + 1},${street} ${streetOf(i) + 1},${lives}`,
    `${person} ${i + 1},${club} ${((i * 5 + Math.floor(i / 4)) % 6) + 1},${plays}`,
    `${person} ${i + 1},${person} ${((i * 11 + 17) % 60) + 1},${knows}`,
  ]);
  const labels = people.map((i) => `${person} ${i + 1},${streetOf(i) < 3 ? north : south}`);
  return {
    edges: ['source,target,relation', ...edges].join('\n'),
    labels: ['node,label', ...labels].join('\n'),
  };
}

const ja = town(['住む', '所属', '知人'], ['人', '通り', 'クラブ'], ['北', '南']);
const en = town(
  ['lives in', 'plays for', 'knows'],
  ['person', 'street', 'club'],
  ['north', 'south'],
);
export const examples = {
  edges: { ja: ja.edges, en: en.edges },
  labels: { ja: ja.labels, en: en.labels },
};

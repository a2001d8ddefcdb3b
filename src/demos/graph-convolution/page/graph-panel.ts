import { graphChart } from '../../../charts/graph-chart.ts';
import type { GraphNode } from '../../../charts/graph-marks.ts';
import type { Lang } from '../../../i18n/text.ts';
import { pairsOf } from '../shared/problem.ts';
import { add, write } from '../../../charts/dom.ts';
import { colours, score, type Scene, type Verdict } from './scene.ts';
import { say } from './words.ts';

/** Up to so many nodes their numbers or names are written. */
const fewNodes = 40;

export interface Hand {
  select: (node: number | undefined, by: 'pointer' | 'key') => void;
  enter: (node: number) => void;
}

/** The graph, coloured by what the GCN says. */
export function graphPanel(root: HTMLElement, lang: Lang, hand: Hand) {
  const section = add(root, 'section', 'who');
  const head = add(section, 'header');
  const title = add(head, 'h3');
  add(head, 'p').innerHTML = (['keyFill', 'keyRing', 'keyGiven', 'keyWrong'] as const)
    .map((phrase) => `<span>${say(lang, phrase)}</span>`)
    .join('');
  const room = add(section, 'div', 'room');
  const draw = graphChart(room, { label: say(lang, 'exploreGraph'), padding: 26, ...hand });
  return (scene: Scene): void => {
    const { right, of } = score(scene, 'gcn');
    const result = of > 0 ? say(lang, 'right', { right, of }) : say(lang, 'noTruth');
    write(title, `${say(lang, 'graph')}${lang === 'ja' ? '：' : ': '}${result}`);
    const { subject, snapshot, selected } = scene;
    draw({
      at: subject.at,
      nodes: subject.names.map((_, node) => nodeOf(scene, node)),
      edges: pairsOf(snapshot.edits.ties).map(([from, to]) => ({ from, to, kind: 'tie' })),
      chosen: selected,
    });
  };
}

function nodeOf(scene: Scene, node: number): GraphNode {
  const { subject, snapshot, lang, pending } = scene;
  const said = scene.verdicts.gcn[node]!;
  const name = subject.names[node]![lang];
  const isFew = subject.names.length <= fewNodes;
  const isNumber = isFew && name.length <= 2;
  const size = isNumber ? 9 : subject.names.length > 150 ? 4 : 6.5;
  const given = snapshot.edits.labels[node]!;
  return {
    ...colours(scene, node, said),
    radius: said.isGiven ? size + 4 : size,
    inside: isNumber ? name : undefined,
    beside: besideOf(
      said,
      given < 0 ? '' : subject.classes[given]![lang],
      isFew && !isNumber ? name : '',
    ),
    isAbove: said.isGiven,
    className: [said.isGiven ? 'given' : '', node === pending ? 'pending' : ''].join(' '),
  };
}

const besideOf = (said: Verdict, label: string, name: string): string =>
  said.isGiven ? label : [name, said.isRight === false ? '×' : ''].join(' ').trim();

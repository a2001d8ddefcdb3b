import { table } from '../../charts/table.ts';
import { figure, type Part } from '../../figure/figure.ts';
import type { Lang } from '../../i18n/text.ts';
import { defineView } from '../../lab/contract/view.ts';
import { toolBar } from './page/bar.ts';
import { Editor } from './page/editor.ts';
import { labelledGraph } from './page/labelled-graph.ts';
import { layerDistances } from './page/layer-distances.ts';
import { plane } from './page/plane.ts';
import { predictionOf, rowOf, rowTitle } from './page/row.ts';
import {
  exampleOf,
  finding,
  isUnlabelled,
  sceneOf,
  score,
  whyUntested,
  type Scene,
} from './page/scene.ts';
import { say } from './page/words.ts';
import type session from './session.ts';
import type { ArmName } from './worker/study.ts';
import './page/view.css';

type Select = (node: number | undefined) => void;

export default defineView<typeof session>((stage) => {
  const { lang, fixed } = stage;
  const example = exampleOf(fixed);
  const editor = new Editor(stage);
  /** The node that is selected in any of the panels. */
  let selected: number | undefined;
  const select: Select = (node) => (selected = node);
  return figure(stage, {
    scene: (snapshot) =>
      sceneOf({ fixed, snapshot, lang, selected, example, pending: editor.pending }),
    parts: [
      { name: 'bar', plain: toolBar(editor, lang) },
      {
        name: 'main',
        parts: [
          {
            name: 'who',
            title: graphTitle,
            key: (['keyFill', 'keyRing', 'keyGiven', 'keyWrong'] as const).map((phrase) => ({
              text: say(lang, phrase),
            })),
            explore: say(lang, 'exploreGraph'),
            select,
            mark: labelledGraph((node, { snapshot }) => editor.use(node, snapshot.edits)),
          },
          { name: 'side', parts: side(lang, select) },
        ],
      },
    ],
    finding,
  });
});

/** Beside the graph: what each network makes of it, and one node's row of the GCN's last layer. */
const side = (lang: Lang, select: Select): Part<Scene>[] => [
  { name: 'planes', parts: [network('gcn', lang, select), network('alone', lang, select)] },
  {
    name: 'row',
    title: rowTitle,
    note: (scene) => predictionOf(scene.shown, scene),
    mark: table(rowOf),
  },
];

/** The directions in the last hidden layer of one network, and how far apart they are after each layer. */
const network = (arm: ArmName, lang: Lang, select: Select): Part<Scene> => ({
  name: arm,
  parts: [
    {
      name: 'plane',
      title: say(lang, arm),
      key: ({ snapshot }) => [
        { text: say(lang, snapshot.arms[arm].isOutput ? 'output' : 'hidden') },
      ],
      explore: say(lang, 'explorePlane', { arm: say(lang, arm) }),
      select,
      mark: plane(arm),
    },
    { name: 'foot', plain: layerDistances(arm) },
  ],
});

function graphTitle(scene: Scene): string {
  if (isUnlabelled(scene)) return say(scene.lang, 'noLabel');
  const { right, of } = score(scene, 'gcn');
  const untested = whyUntested(scene);
  return say(scene.lang, 'title', {
    says: untested ? say(scene.lang, untested) : say(scene.lang, 'right', { right, of }),
  });
}

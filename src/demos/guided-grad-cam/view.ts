import { bars } from '../../charts/bars.ts';
import { signed } from '../../charts/numbers.ts';
import { figure, type Row as Parts } from '../../figure/figure.ts';
import { aboutScene, exploreCells, sceneTitle } from '../../i18n/scene-words.ts';
import type { Lang } from '../../i18n/text.ts';
import { defineView } from '../../lab/contract/view.ts';
import { answersTo } from '../../models/scene-classifier/shown.ts';
import { aboutChart, finding, reading } from './page/captions.ts';
import { cascade, image, map, scale } from './page/maps.ts';
import { kindName, mapName, rowName, rows, type Row, type Scene } from './page/scene.ts';
import { say } from './page/words.ts';
import type session from './session.ts';
import { mapNames, type MapName } from './shared/map-names.ts';
import './page/view.css';

export default defineView<typeof session>((stage) => {
  const { lang, fixed } = stage;
  let pointed: number | undefined;
  const cells = (name: MapName, row: Row) => ({
    explore: exploreCells(lang, say(lang, name), say(lang, `${row}Network`)),
    select: (cell: number | undefined) => (pointed = cell),
  });
  const mapStep = (name: MapName): Parts<Scene> => ({
    name,
    title: (scene) => mapName(name, scene),
    note: (scene) => say(lang, said(name, scene), { kind: kindName(scene) }),
    parts: rows.map((row) => ({
      name: `network ${row}`,
      parts: [
        { name: 'map', title: rowName(row), ...cells(name, row), mark: map(name, row) },
        {
          name: 'scale',
          mark: scale(name, row),
          ...(row === 'forgetful' && { note: likeTrained(name) }),
        },
      ],
    })),
  });
  const steps = { name: 'steps', parts: [sceneStep(lang), ...mapNames.map(mapStep)] };
  return figure(stage, {
    scene: (snapshot): Scene => ({ snapshot, fixed, lang, pointed }),
    parts: [{ name: 'sanity', parts: [steps, beside(lang)] }],
    finding,
  });
});

const sceneStep = (lang: Lang): Parts<Scene> => ({
  name: 'scene',
  title: sceneTitle(lang),
  note: ({ snapshot }) => aboutScene(lang, snapshot),
  parts: [
    { name: 'image', mark: image },
    ...rows.map((row) => ({
      name: 'network',
      title: rowName(row),
      mark: bars(say(lang, `${row}Network`), answers(row)),
    })),
  ],
});

const beside = (lang: Lang): Parts<Scene> => ({
  name: 'beside',
  parts: [
    {
      name: 'cascade',
      title: say(lang, 'chart'),
      note: aboutChart,
      explore: say(lang, 'exploreChart'),
      mark: cascade(lang),
    },
    { name: 'reading', text: reading },
  ],
});

const likeTrained =
  (name: MapName) =>
  ({ snapshot, lang }: Scene) => {
    const r = snapshot.alikeHere[name];
    return r === undefined ? say(lang, 'unlike') : say(lang, 'like', { r: signed(r) });
  };

const said = (name: MapName, { snapshot }: Scene) =>
  name === 'guided' && snapshot.rule === 'edges' ? 'edgesSaid' : (`${name}Said` as const);

const answers =
  (row: Row) =>
  ({ snapshot, lang }: Scene) =>
    answersTo(snapshot[row].logits, snapshot.kind, lang);

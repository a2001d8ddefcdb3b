import { at, claimsOf, type Moment } from '../../lab/contract/claims.ts';
import demo from './demo.ts';
import type session from './session.ts';
import { explainers, forEach, tenth, type NetworkName, type Remover } from './shared/explainers.ts';
import { tagArea } from './shared/tag.ts';

type Last = Moment<typeof session>;
const scoreOf = (name: NetworkName, { snapshot }: Last) => at(snapshot.seen[name], 'score');
const mapOf = (name: NetworkName, of: Remover, last: Last) => scoreOf(name, last).maps[of];
/** How far the logit falls without the hottest tenth. */
const fall = (name: NetworkName, of: Remover, last: Last) => {
  const { curve } = mapOf(name, of, last);
  return curve[0]! - curve[tenth]!;
};
export const steps = demo.steps;
void [explainers, forEach, tagArea, fall];
const claim = claimsOf<typeof session>();
export default {
  trial: claim({
    runs: { run: { steps } },
    measure: ({ run: { last } }) => {
      const out: Record<string, number> = {};
      for (const n of ['tagged', 'control'] as const) {
        out[`${n} own`] = last.metric(`${n}/own`);
        out[`${n} without`] = last.metric(`${n}/without`);
        out[`${n} rmTag`] = scoreOf(n, last).withoutTag;
        out[`${n} rmObj`] = scoreOf(n, last).withoutObject;
        for (const e of [...explainers, 'random', 'bright'] as const) {
          out[`${n} ${e} onTag`] = mapOf(n, e, last).onTag;
          out[`${n} ${e} inBox`] = mapOf(n, e, last).inBox;
          out[`${n} ${e} hitsTag`] = mapOf(n, e, last).hitsTag;
          out[`${n} ${e} hitsBox`] = mapOf(n, e, last).hitsBox;
          out[`${n} ${e} fall`] = fall(n, e, last);
        }
      }
      return out;
    },
    holds: () => true,
    evidence: { label: { ja: 'x', en: 'x' } },
  }),
  clean: claim({
    runs: { run: { values: { control: 'clean' }, steps } },
    measure: ({ run: { last } }) => {
      const out: Record<string, number> = {
        own: last.metric('control/own'),
        without: last.metric('control/without'),
        rmTag: scoreOf('control', last).withoutTag,
      };
      for (const e of explainers) out[`${e} onTag`] = mapOf('control', e, last).onTag;
      return out;
    },
    holds: () => true,
    evidence: { label: { ja: 'x', en: 'x' } },
  }),
};

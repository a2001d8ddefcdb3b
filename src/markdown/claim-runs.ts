import type { Lang } from '../i18n/text.ts';
import type { Claim, NamedEvidence } from '../lab/contract/claims.ts';
import type { Demo } from '../lab/contract/define.ts';
import { defaults, type Params, type Values } from '../lab/contract/params.ts';
import { formatValue } from '../lab/frame/scale.ts';
import type { ShownRun } from './shows.ts';
import { say } from './words.ts';

/** The runs of "Show me": the baselines first, ours last, so that ours stays on the stage. */
export function runsOf(
  claim: Claim,
  { names }: Pick<NamedEvidence, 'names'>,
  demo: Demo,
  lang: Lang,
): ShownRun[] {
  const runs = Object.entries(claim.runs).map(([name, { values = {}, steps }]) => ({
    values: { ...defaults(demo.params), ...values } as Values<Params>,
    steps,
    label: names[name]?.[lang] ?? settings(demo, values as Values<Params>, lang),
  }));
  const told = runs.map((run) => {
    const alone = runs.filter(({ label }) => label === run.label).length === 1;
    if (alone) return run;
    return { ...run, label: say(lang, 'afterSteps', { settings: run.label, steps: run.steps }) };
  });
  return [...told.slice(1), ...told.slice(0, 1)];
}

/** A run without a name is named by its settings: "margin α 0.00"; runs with equal settings say their steps too. */
const settings = (demo: Demo, values: Values<Params>, lang: Lang): string =>
  Object.entries(values)
    .map(([name, value]) => {
      const param = demo.params[name];
      return param ? `${param.label[lang]} ${formatValue(param, value, lang)}` : name;
    })
    .join(say(lang, 'list')) || say(lang, 'asSet');

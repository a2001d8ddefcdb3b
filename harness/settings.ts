import fc from 'fast-check';
import {
  defaults,
  type Param,
  type Params,
  type Value,
  type Values,
} from '../src/lab/contract/params.ts';
import { range, toValue } from '../src/lab/contract/grid.ts';

/** The two ends of a slider, the states of a toggle, or all options of a choice. */
export function ends(param: Param): Value[] {
  if (param.kind === 'slider') return [param.min, param.max];
  return param.kind === 'toggle' ? [false, true] : Object.keys(param.options);
}

/** Each parameter at each end, the others at their defaults; then all at their first end, and all at their last. */
export function settingsAtEnds(params: Params): Values<Params>[] {
  const all = Object.entries(params);
  const usual = defaults(params);
  const one = all.flatMap(([name, param]) =>
    ends(param).map((value) => ({ ...usual, [name]: value })),
  );
  const every = [0, -1].map((at) =>
    Object.fromEntries(all.map(([name, param]) => [name, ends(param).at(at)!])),
  );
  return [...one, ...every];
}

/** The first `count` of an endless list of random settings, always the same: what a reader can set, and a seed. */
export function randomSettings(params: Params, count: number) {
  const values = fc.record(
    Object.fromEntries(Object.entries(params).map(([name, param]) => [name, anyOf(param)])),
  );
  const setting = fc.record({ values, seed: fc.nat(2 ** 31 - 1) });
  return fc.sample(fc.noBias(setting), { seed: 1, numRuns: count });
}

/** A slider's positions, where a pointer or the arrow keys can put it. */
function anyOf(param: Param): fc.Arbitrary<Value> {
  if (param.kind !== 'slider') return fc.constantFrom(...ends(param));
  const { min, max, step } = range(param);
  return fc
    .nat(Math.floor((max - min) / step + 1e-9))
    .map((position) => toValue(param, min + position * step));
}

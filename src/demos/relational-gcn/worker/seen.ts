import type { Text } from '../../../i18n/text.ts';
import type { Split } from '../../../numerics/split.ts';
import { byArm, type ArmName } from '../shared/answers.ts';
import type { Outcome } from './outcome.ts';
import type { World } from '../shared/world.ts';
import type { Directed } from './relations.ts';
import type { Study } from './study.ts';

/** What the chosen node receives through one relation. */
export interface Received {
  neighbours: Int32Array;
  /** `[neighbours, classes]`: what each adds to the logits, its message divided by their number. */
  shares: Float32Array;
  /** `[classes]`: their sum, the relation's term. */
  term: Float32Array;
  isOff: boolean;
}

/** The study at one moment, to be drawn. Classes are in the order of the world. */
export interface Seen {
  lanes: Record<ArmName, Omit<Outcome, 'answers'>>;
  chosen: number;
  /** `[classes]` of the chosen node, by the R-GCN: the logits and the terms whose sum they are. */
  logits: Float32Array;
  own: Float32Array;
  bias: Float32Array;
  /** In the order of the relations of `Fixed`. */
  received: Received[];
  /** Of the chosen node, by each arm: `[classes]`. */
  answers: Record<ArmName, Float32Array>;
}

export function seen(study: Study, chosen: number): Seen {
  const { world, relations, outcomes } = study;
  const k = world.classes.length;
  const messages = study.messages();
  const own = messages.own.slice(chosen * k, (chosen + 1) * k);
  const bias = messages.bias.slice();
  const received = relations.map((relation, r) => {
    const those = Int32Array.from(relation.neighbours[chosen]!);
    return study.isOff(relation) ? silent(those, k) : heard(those, messages.relations[r]!, k);
  });
  const terms = [own, ...received.map(({ term }) => term), bias];
  return {
    lanes: byArm((arm) => {
      const { answers: _, ...lane } = outcomes[arm];
      return lane;
    }),
    chosen,
    logits: own.map((_, c) => terms.reduce((sum, term) => sum + term[c]!, 0)),
    own,
    bias,
    received,
    answers: byArm((arm) => outcomes[arm].answers[chosen]!),
  };
}

/** Nothing is received through a relation that is switched off. */
const silent = (neighbours: Int32Array, k: number): Received => ({
  neighbours,
  shares: new Float32Array(neighbours.length * k),
  term: new Float32Array(k),
  isOff: true,
});

/** `messages`: `[n, k]`, row by row. */
function heard(neighbours: Int32Array, messages: Float32Array, k: number): Received {
  const shares = new Float32Array(neighbours.length * k);
  const term = new Float32Array(k);
  neighbours.forEach((j, row) => {
    for (let c = 0; c < k; c++) {
      const share = messages[j * k + c]! / neighbours.length;
      shares[row * k + c] = share;
      term[c]! += share;
    }
  });
  return { neighbours, shares, term, isOff: false };
}

/** What stays the same for the whole run. */
export interface Fixed extends Pick<World, 'names' | 'classes' | 'labels'>, Split {
  features: World['features'] | undefined;
  relations: Omit<Directed, 'neighbours'>[];
  relationTypes: Text[];
}

export const fixedOf = ({ world, relations, split }: Study): Fixed => ({
  names: world.names,
  features: world.features,
  classes: world.classes,
  labels: world.labels,
  relations: relations.map(({ type, name, direction }) => ({ type, name, direction })),
  relationTypes: world.relationTypes.map(({ name }) => name),
  ...split,
});

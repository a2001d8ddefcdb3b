import type { Text } from '../../../i18n/text.ts';
import { arms, type ArmName } from '../shared/arms.ts';
import { guess } from '../shared/guess.ts';
import type { Study } from './study.ts';
import type { Channel } from './world.ts';

/** What one channel brings the chosen node. */
export interface Heard {
  neighbours: Int32Array;
  /** `[neighbours, classes]`: what each adds to the logits, its message divided by their number. */
  shares: Float32Array;
  /** `[classes]`: their sum, the relation's term. */
  term: Float32Array;
  isOff: boolean;
}

/** The study as it stands, to be drawn. Classes are in the order of the world. */
export interface Seen {
  /** Of each arm, in the order of the held-out nodes: the probability of the true class, and the likeliest class. */
  lanes: Record<ArmName, { truth: Float32Array; guesses: Uint8Array; accuracy: number }>;
  chosen: number;
  /** `[classes]` of the chosen node, by the arm that tells relations apart. */
  logits: Float32Array;
  own: Float32Array;
  bias: Float32Array;
  /** In the order of the channels. */
  heard: Heard[];
  /** Of the chosen node, by each arm: `[classes]`. */
  answers: Record<ArmName, Float32Array>;
}

export function seen(study: Study, chosen: number): Seen {
  const { world, channels } = study;
  const k = world.classes.length;
  const row = (of: Float32Array) => of.slice(chosen * k, (chosen + 1) * k);
  const { own, relations, bias } = study.messages();
  const heard = channels.map((channel, r) => heardOf(channel, relations[r]!, chosen, k));
  for (const [r, one] of heard.entries()) if (study.isOff(channels[r]!)) silence(one);
  const parts = [row(own), ...heard.map(({ term }) => term), bias];
  return {
    lanes: byArm((arm) => lane(study, arm)),
    chosen,
    logits: Float32Array.from({ length: k }, (_, c) => parts.reduce((sum, p) => sum + p[c]!, 0)),
    own: row(own),
    bias: bias.slice(),
    heard,
    answers: byArm((arm) => row(study.outcomes[arm].probabilities)),
  };
}

const byArm = <T>(of: (arm: ArmName) => T) =>
  Object.fromEntries(arms.map((arm) => [arm, of(arm)])) as Record<ArmName, T>;

function heardOf({ neighbours }: Channel, messages: Float32Array, node: number, k: number): Heard {
  const those = Int32Array.from(neighbours[node]!);
  const shares = new Float32Array(those.length * k);
  const term = new Float32Array(k);
  those.forEach((j, at) => {
    for (let c = 0; c < k; c++) {
      const share = messages[j * k + c]! / those.length;
      shares[at * k + c] = share;
      term[c]! += share;
    }
  });
  return { neighbours: those, shares, term, isOff: false };
}

/** Nothing is heard of a relation that is switched off. */
function silence(heard: Heard): void {
  heard.isOff = true;
  heard.shares.fill(0);
  heard.term.fill(0);
}

function lane({ world: { classes, labels }, split: { heldOut }, outcomes }: Study, arm: ArmName) {
  const { probabilities, accuracy } = outcomes[arm];
  const k = classes.length;
  return {
    truth: Float32Array.from(heldOut, (node) => probabilities[node * k + labels[node]!]!),
    guesses: Uint8Array.from(heldOut, (node) =>
      guess(probabilities.subarray(node * k, (node + 1) * k)),
    ),
    accuracy,
  };
}

/** What stays: whom the drawing is about. */
export interface Subject {
  names: readonly Text[];
  features: { columns: readonly Text[]; values: Float32Array } | undefined;
  classes: readonly Text[];
  labels: Int8Array;
  channels: { kind: number; name: Text; way: Channel['way'] }[];
  kinds: Text[];
  known: Int32Array;
  heldOut: Int32Array;
}

export const subjectOf = ({ world, channels, split }: Study): Subject => ({
  names: world.names,
  features: world.features,
  classes: world.classes,
  labels: world.labels,
  channels: channels.map(({ kind, name, way }) => ({ kind, name, way })),
  kinds: world.kinds.map(({ name }) => name),
  ...split,
});

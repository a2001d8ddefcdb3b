import type { About } from '../../../charts/mark.ts';
import { listed, sentences } from '../../../i18n/phrases.ts';
import { nearestRows } from '../../../numerics/rows.ts';
import { imageOf, percent, type Scene } from './scene.ts';
import { aboutSpring } from './springs.ts';
import { say } from './words.ts';

const neighbours = 5;

/** A held-out image: what the threshold accepts as the same digit, and what lies next to it. */
export function aboutHeldOut(i: number, scene: Scene): About {
  const { snapshot, fixed, lang, heldOutDigits } = scene;
  const digit = heldOutDigits[i]!;
  const near = nearestRows([snapshot.heldOut, i], snapshot.heldOut, {
    d: 2,
    count: neighbours,
    except: i,
  });
  const title = `${digit} · ${say(lang, 'heldOut')}`;
  const lines = fixed.dimensions === 2 ? [say(lang, 'accepts', acceptedBy(i, scene))] : [];
  const digits = listed(lang, near.map((row) => heldOutDigits[row]!)); // prettier-ignore
  return {
    title,
    lines,
    main: imageOf(fixed.heldOut[0] + i, fixed),
    row: near.map((row) => imageOf(fixed.heldOut[0] + row, fixed)),
    spoken: sentences(lang, say(lang, 'said', { digit, digits }), ...lines),
  };
}

/** How many other held-out images of its digit, and how many of other digits, lie within the threshold. */
function acceptedBy(i: number, { snapshot, threshold, heldOutDigits }: Scene) {
  const { heldOut: at, margin } = snapshot;
  const count = { same: 0, sames: 0, different: 0, differents: 0 };
  heldOutDigits.forEach((digit, j) => {
    if (j === i) return;
    const isSame = digit === heldOutDigits[i];
    const apart = Math.hypot(at[2 * i]! - at[2 * j]!, at[2 * i + 1]! - at[2 * j + 1]!);
    const accepted = Number(apart <= threshold * margin);
    if (isSame) count.same += accepted;
    else count.different += accepted;
    count[isSame ? 'sames' : 'differents']++;
  });
  return count;
}

/** An image of a pair, with the other one and what the spring between them does. */
export function aboutPaired(i: number, scene: Scene): About {
  const { lang, pairDigits, snapshot } = scene;
  const n = snapshot.springs.same.length;
  const spring = aboutSpring(i % n, scene);
  const heard = say(lang, 'pairSaid', {
    digit: pairDigits[i]!,
    other: pairDigits[(i + n) % (2 * n)]!,
  });
  return { ...spring, spoken: sentences(lang, heard, ...(spring?.lines ?? [])) };
}

/** The stage in one sentence or two. */
export function finding({ snapshot, threshold, rejected, accepted, lang }: Scene): string {
  const { spread, margin, error } = snapshot;
  return sentences(
    lang,
    spread < 0.03 * margin ? say(lang, 'collapsed', { spread: spread.toFixed(3) }) : '',
    say(lang, 'finding', {
      threshold: (threshold * margin).toFixed(2),
      rejected: percent(rejected),
      accepted: percent(accepted),
    }),
    say(lang, 'eer', { learned: percent(error.learned), pixels: percent(error.pixels) }),
  );
}

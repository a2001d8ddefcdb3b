import type { Lang } from '../../i18n/text.ts';
import type { RunLog, Start } from '../engine/run-log.ts';
import { say } from '../frame/strings.ts';

interface Hands<R> {
  lang: Lang;
  log: RunLog;
  tell: (message: string) => void;
  /** False if the reader has done something else in the meantime. */
  play: (run: R, isLast: boolean) => Promise<boolean>;
}

/** Plays runs one after the other and says which one; all but the last are kept for comparison. */
export async function playEach<R extends Start>(
  runs: readonly R[],
  { lang, log, tell, play }: Hands<R>,
): Promise<void> {
  log.forget();
  for (const [i, run] of runs.entries()) {
    const isLast = i === runs.length - 1;
    const parts = { at: i + 1, of: runs.length, run: log.name(run, runs) };
    tell(say(lang, isLast ? 'shown' : 'comparing', parts));
    if (!(await play(run, isLast))) return;
    if (!isLast) log.keep(run);
  }
}

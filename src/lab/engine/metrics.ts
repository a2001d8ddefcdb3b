/** What can be wrong with the metrics of a reply. */
import type { Demo } from '../contract/define.ts';
import type { Frame, Reply } from './protocol.ts';

/** The name of a metric that is not finite, if any. */
export const notFinite = ({ metrics }: Frame): string | undefined =>
  Object.keys(metrics).find((name) => !Number.isFinite(metrics[name]));

/** The reply, or the error that it names a metric which the demo does not declare: no chart would show it. */
export function declared({ arms, measures }: Demo, reply: Reply): Reply {
  if ('error' in reply) return reply;
  const unknown = Object.keys(reply.metrics).find((name) => {
    const [arm = '', measure = ''] = name.split('/');
    return !Object.hasOwn(arms, arm) || !Object.hasOwn(measures, measure);
  });
  if (unknown === undefined) return reply;
  const [ofArms, ofMeasures] = [arms, measures].map((all) => Object.keys(all).join(', '));
  return {
    error: `metrics() names "${unknown}", but demo.ts declares no such arm or measure; there are the arms ${ofArms} and the measures ${ofMeasures}`,
  };
}

import type { HowtoSession } from '../howto-session.js';

/** A caution of the step must be read before it can be done, and nobody has said so of this revision. */
export function isUnread({
  howto,
  progress,
  status,
  step,
}: Pick<HowtoSession, 'howto' | 'progress' | 'status' | 'step'>): boolean {
  const { id, lines = [] } = step;
  return (
    lines.some(line => line.acknowledge) &&
    !/done|skipped/.test(status.states.get(id) ?? '') &&
    progress.acknowledged?.[id]?.revision !== howto.revision
  );
}

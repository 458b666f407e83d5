import type { AttentionSettings, Placement, PublishedPlacements } from '@docent/schema';
import type { PublishContext } from '../kinds/kind-compiler.js';
import { sharedRules } from '../publish/shared-rules.js';

/**
 * Placements with the shared rules that they use; `undefined` when there are none, so that they cost nothing.
 *
 * @param quotas how many answers are enough, by ref
 */
export function publishPlacements(
  placements: ReadonlyMap<string, unknown>,
  attention: AttentionSettings | undefined,
  context: Pick<PublishContext, 'lookUp'>,
  quotas: ReadonlyMap<string, number> = new Map(),
): PublishedPlacements | undefined {
  if (!placements.size) return undefined;
  const { conditions, values } = sharedRules([...placements.values()], { conditions: {}, values: {} }, context);
  const rules = (named: object, key: string) => {
    const entries = Object.entries(named).map(([id, each]) => [id, (each as Record<string, unknown>)[key]] as const);
    return entries.length ? Object.fromEntries(entries) : undefined;
  };
  const [when, value] = [rules(conditions, 'when'), rules(values, 'value')];
  const shown = new Set([...placements.values()].map(each => (each as Placement).show));
  const limited = [...quotas].filter(([ref]) => shown.has(ref));
  return {
    placements: Object.fromEntries(placements) as { [id: string]: Placement },
    ...(attention && { attention }),
    ...(limited.length && { quotas: Object.fromEntries(limited) }),
    ...(when && { conditions: when }),
    ...(value && { values: value }),
  };
}

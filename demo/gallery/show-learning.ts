import type { Attempt, PublishedLearning, SkillRecord } from '@docent/schema';
import { locales } from '@docent/elements/learning/learning.define.js';
import { loadEntity } from './load-entity.js';
import { untilShown } from './until-shown.js';
import type { Variant } from './variants.js';

const day = 86_400_000;
const now = Date.UTC(2026, 10, 22);

/** Right answers on some days, the first of them so many days ago. */
function known({ skills }: PublishedLearning, index: number, ...daysAgo: number[]): SkillRecord {
  const [item] = skills[index]!.items;
  if (!item) return {};
  const attempts = daysAgo.map(ago => {
    const attempt: Attempt = {
      credit: 1,
      value: 'all',
      certainty: 3,
      phase: 'review',
      revision: item.revision,
      at: now - ago * day,
    };
    return [new Date(attempt.at).toISOString().slice(0, 10), { firstAttempt: attempt, latest: attempt }] as const;
  });
  return {
    attempts: { [item.id]: Object.fromEntries(attempts) },
    confidence: { pre: { value: 40, at: 1 }, post: { value: 80, at: 2 } },
  };
}

/** A customer's skills in one state. */
export async function showLearning(
  { element, example, locale, state }: Variant<'learning'>,
  main: Element,
): Promise<void> {
  const widget = document.createElement('docent-learning');
  const messages = await locales[locale]?.();
  if (messages) widget.messages = messages;
  widget.locale = locale;
  widget.now = () => now;
  main.append(widget);
  if (state === 'empty') widget.status = state;
  else {
    const data = await loadEntity<PublishedLearning>(`${element}:${example}`, locale);
    if (state !== 'ready') {
      widget.addEventListener('docent-request', event => {
        if (event.request.type !== 'skills') return;
        const records = {
          'raise-a-desk': known(data, 0, 30, 25, 20, 12),
          'keep-the-height': known(data, 1, 200, 190, 180, 160),
        };
        event.respondWith(Promise.resolve(records));
      });
    }
    widget.data = data;
    await untilShown(widget, '[part=ask]');
    if (state !== 'ready') await untilShown(widget, '[part=history]');
    if (state === 'asking') {
      (await untilShown(widget, '[part=ask]')).click();
      const check = await untilShown(widget, 'docent-check');
      await untilShown(check, '[part=item]');
    }
    if (state === 'known') (await untilShown(widget, '[part=history] summary')).click();
  }
  await widget.updateComplete;
}

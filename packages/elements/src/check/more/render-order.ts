import type { PublishedItem } from '@docent/schema';
import { html, type TemplateResult } from 'lit';
import type { DocentCheck } from '../docent-check.js';

/** Options to be put in order by buttons, which every pointer, keyboard and screen reader can use. */
export function renderOrder(view: DocentCheck, { options = [] }: PublishedItem): TemplateResult {
  const { t } = view;
  const order = view.session.draft as string[];
  const titleOf = (id: string) => options.find(option => option.id === id)?.title ?? '';

  async function move(from: number, to: number, part: 'up' | 'down'): Promise<void> {
    const next = [...order];
    next.splice(to, 0, ...next.splice(from, 1));
    view.enter(next);
    view.announce(t('moved', { title: titleOf(order[from]!), place: to + 1, total: order.length }));
    await view.updateComplete;
    // The keyboard goes along with what it moves.
    const rows = view.renderRoot.querySelectorAll('.order li');
    const buttons = [...(rows[to]?.querySelectorAll<HTMLButtonElement>('button') ?? [])];
    (
      buttons.find(button => button.part.contains(part) && !button.disabled) ?? buttons.find(each => !each.disabled)
    )?.focus();
  }

  return html`<p class="hint">${t('orderHint')}</p>
    <ol class="order">
      ${order.map(
        (id, place) =>
          html`<li>
            <div class="option">
              <span class="spread">${titleOf(id)}</span>
              <button
                class="button"
                part="up"
                aria-label=${t('up', { title: titleOf(id) })}
                .disabled=${place === 0}
                @click=${() => move(place, place - 1, 'up')}
              >
                ↑
              </button>
              <button
                class="button"
                part="down"
                aria-label=${t('down', { title: titleOf(id) })}
                .disabled=${place === order.length - 1}
                @click=${() => move(place, place + 1, 'down')}
              >
                ↓
              </button>
            </div>
          </li>`,
      )}
    </ol>`;
}

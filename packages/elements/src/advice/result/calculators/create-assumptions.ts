import type { PublishedAssumption } from '@docent/schema';
import { html, nothing } from 'lit';
import type { AdviceView } from '../../advice-view.js';
import { AdviceAssumptionChangedEvent } from './advice-assumption-changed-event.js';
import { renderSource } from '../render-source.js';
import { sayAssumed } from './say-figure.js';

/** A number without the dust of binary fractions. */
const clean = (value: number) => Number(value.toPrecision(12));

/** Makes what shows assumptions, each with its source, to be replaced and taken back. */
export function createAssumptions(view: AdviceView): (used: ReadonlySet<string>) => unknown {
  const problems = new Map<string, string>();

  function enter(assumption: PublishedAssumption, value: number): void {
    const { id, maximum = Infinity, minimum = 0 } = assumption;
    problems.delete(id);
    if (value >= minimum && value <= maximum) {
      view.assume(id, value);
      view.emit(new AdviceAssumptionChangedEvent(id, value));
    } else {
      const least = sayAssumed(view, assumption, minimum);
      const problem = Number.isFinite(maximum)
        ? view.t('notInRange', { minimum: least, maximum: sayAssumed(view, assumption, maximum) })
        : view.t('notAtLeast', { minimum: least });
      problems.set(id, problem);
      view.announce(problem);
    }
    view.requestUpdate();
  }

  function reset({ id, value }: PublishedAssumption): void {
    problems.delete(id);
    view.assume(id, undefined);
    view.emit(new AdviceAssumptionChangedEvent(id, value));
    view.renderRoot.querySelector<HTMLElement>(`#assume-${id}`)?.focus();
    view.requestUpdate();
  }

  function render(assumption: PublishedAssumption): unknown {
    const { format, id, maximum, minimum = 0, source, step, title, unit, value } = assumption;
    const { guide, situation, t } = view;
    const own = situation.assumptions?.[id];
    const scale = format === 'percent' ? 100 : 1;
    const shown = (number: number) => String(clean(number * scale));
    const problem = problems.get(id);
    const sign = format === 'percent' ? '%' : format === 'money' ? guide.currency : '';
    const before = sayAssumed(view, assumption, value);
    const changed = (event: Event) =>
      enter(assumption, clean((event.target as HTMLInputElement).valueAsNumber / scale));
    return html`<li>
      <label for="assume-${id}">${title}</label>
      <div class="row">
        <input
          id="assume-${id}"
          type="number"
          min=${shown(minimum)}
          max=${maximum === undefined ? nothing : shown(maximum)}
          step=${step === undefined ? 'any' : shown(step)}
          .value=${shown(own ?? value)}
          aria-invalid=${problem ? 'true' : nothing}
          aria-describedby="assume-${id}-about"
          @change=${changed}
        />
        <span>${sign} ${unit}</span>
        ${
          own === undefined || own === value
            ? nothing
            : html`<button
                class="button"
                part="reset"
                aria-label=${t('resetNamed', { value: before, title })}
                @click=${() => reset(assumption)}
              >
                ${t('resetOne', { value: before })}
              </button>`
        }
      </div>
      <div id="assume-${id}-about">
        ${problem ? html`<p class="problem">${problem}</p>` : nothing}${renderSource(view, source)}
      </div>
    </li>`;
  }

  return used => {
    const shown = view.guide.assumptions.filter(({ id }) => used.has(id));
    if (!shown.length) return html`<p>${view.t('noAssumptions')}</p>`;
    return html`<ul class="assumptions" part="assumptions">
      ${shown.map(render)}
    </ul>`;
  };
}

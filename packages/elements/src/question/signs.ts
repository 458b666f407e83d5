import { html, type TemplateResult } from 'lit';

/** Signs to choose one of. */
export interface Signs {
  /** Name that its radio buttons share. */
  name: string;
  /** What is chosen. Default: nothing. */
  value: unknown;
  /** How many there are. Default: 5. */
  points?: number;
  /** Each for itself; else all up to the one that is chosen are on, as with stars. Default: false. */
  single?: boolean;
  /** What is seen. Default: a star. */
  sign?: (value: number) => string;
  /** What each is called. */
  label: (value: number) => string;
  enter: (value: number) => void;
}

/** A rating by stars or faces: radio buttons, moved through with the arrow keys. */
export function renderSigns({
  enter,
  label,
  name,
  points = 5,
  sign = () => '★',
  single = false,
  value: chosen,
}: Signs): TemplateResult {
  return html`<div class="signs" part="scale">
    ${Array.from({ length: points }, (_, index) => index + 1).map(value => {
      const on = single ? chosen === value : typeof chosen === 'number' && value <= chosen;
      return html`<label class=${on ? 'on' : ''}>
        <input
          type="radio"
          name=${name}
          .checked=${chosen === value}
          aria-label=${label(value)}
          @change=${() => enter(value)}
        />
        <span aria-hidden="true">${sign(value)}</span>
      </label>`;
    })}
  </div>`;
}

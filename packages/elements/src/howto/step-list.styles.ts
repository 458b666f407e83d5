import { css } from '../base/css.js';

/** The list of steps. It scrolls in its own area, so that five hundred steps are as usable as five. */
export const stepListStyles = css`
  .steps {
    max-block-size: 420px;
    padding: var(--space);
    overflow: auto;
    list-style: none;
  }
  nav {
    border-block-start: 1px solid var(--line);
  }
  .steps button {
    display: flex;
    gap: calc(1.25 * var(--space));
    inline-size: 100%;
    padding: var(--space);
    border: 0;
    border-radius: calc(var(--radius) * 0.67);
    background: none;
    color: inherit;
    line-height: 1.4;
    text-align: start;
  }
  .steps [aria-current] {
    background: color-mix(in srgb, var(--color-accent) 12%, var(--color-surface));
    font-weight: 600;
  }
  .name {
    flex: 1;
    align-self: center;
    min-inline-size: 0;
  }
  .mark {
    flex: none;
    display: grid;
    place-items: center;
    min-inline-size: 26px;
    block-size: 26px;
    padding-inline: 4px;
    border: 1.5px solid var(--color-border);
    border-radius: 13px;
    font-size: 0.8125em;
  }
  [aria-current] .mark {
    border-color: var(--color-accent);
    background: var(--color-accent);
    color: var(--color-on-accent);
  }
`;

import { css } from '../base/css.js';

/** Scales, own words, and what is said in the end. */
export const surveyFlowStyles = css`
  .scale {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(44px, 1fr));
    gap: 4px;
    max-inline-size: 640px;
  }
  .scale label {
    position: relative;
    display: grid;
    place-items: center;
    min-block-size: 44px;
    border: 1px solid var(--color-border);
    border-radius: calc(var(--radius) / 2);
    font-variant-numeric: tabular-nums;
    cursor: pointer;
  }
  .scale label:hover {
    background: var(--color-raised);
  }
  .scale label:has(:checked) {
    border-color: var(--color-accent);
    background: var(--color-accent);
    color: var(--color-on-accent);
    font-weight: 700;
  }
  .scale label:has(:focus-visible) {
    outline: 3px solid var(--color-accent);
    outline-offset: 2px;
  }
  .scale input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0;
    cursor: inherit;
  }
  .ends {
    display: flex;
    justify-content: space-between;
    gap: calc(2 * var(--space));
    max-inline-size: 640px;
    color: var(--color-muted);
    font-size: 0.9em;
  }
  .ends :last-child {
    text-align: end;
  }
  .own {
    display: grid;
    gap: 4px;
  }
  .own input {
    min-block-size: 44px;
    padding: var(--space) calc(1.5 * var(--space));
    border: 1px solid var(--color-border);
    border-radius: calc(var(--radius) / 2);
    background: var(--color-surface);
    color: inherit;
    font: inherit;
  }
  .actions .primary {
    margin-inline-start: auto;
  }
  @media (forced-colors: active) {
    .scale label:has(:checked) {
      outline: 3px solid Highlight;
    }
  }
`;

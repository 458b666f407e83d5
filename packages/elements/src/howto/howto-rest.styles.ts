import { css } from '../base/css.js';

/** Rare parts of rich text, states of steps, what is shown when all steps are done, and the printed steps. */
export const howtoRestStyles = css`
  kbd {
    border: 1px solid var(--color-border);
  }
  blockquote {
    padding-inline-start: var(--space);
    border-inline-start: 3px solid var(--line);
  }
  table {
    border-collapse: collapse;
  }
  :is(td, th) {
    padding: 4px var(--space);
    border: 1px solid var(--line);
    text-align: start;
  }
  .finished {
    align-items: center;
    justify-content: center;
    text-align: center;
  }
  .finished .disc {
    border: 0;
    background: var(--color-done);
    color: var(--color-surface);
  }
  .steps [aria-current] {
    box-shadow: inset 0 0 0 1px var(--color-accent);
  }
  .steps button:hover {
    background: var(--color-raised);
  }
  .steps button:focus-visible {
    outline-offset: -2px;
  }
  .badge {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    margin-inline-end: 4px;
    color: var(--color-done);
    font-weight: 600;
  }
  .done .mark {
    border-color: var(--color-done);
    background: var(--color-done);
    color: var(--color-surface);
  }
  @media (forced-colors: active) {
    [aria-current] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    progress {
      border: 1px solid;
    }
  }
  @media print {
    .body {
      display: none;
    }
    .printed {
      padding: var(--pad);
    }
    .printed > * {
      margin-block-end: var(--space);
      break-inside: avoid;
    }
    .printed .step-title {
      margin-block-start: var(--pad);
      break-after: avoid;
    }
  }
`;

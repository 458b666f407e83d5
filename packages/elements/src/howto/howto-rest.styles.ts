import { css } from '../base/css.js';

/** Rare parts of rich text, what is shown when all steps are done, and the printed steps. */
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

import { css } from '../../base/css.js';

/** The questions before the steps. */
export const howtoAdaptStyles = css`
  .setup {
    display: grid;
    gap: var(--pad);
    padding: 0 var(--pad) var(--pad);
  }
  .setup .step-title {
    font-size: 1.05em;
  }
  .amount {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space);
  }
  .amount label {
    font-weight: 600;
  }
  .amount input {
    inline-size: 8em;
    max-inline-size: 100%;
    min-block-size: 40px;
    padding: 4px var(--space);
    border: 1px solid var(--color-border);
    border-radius: calc(var(--radius) / 2);
    background: var(--color-surface);
    color: inherit;
    font: inherit;
  }
  .amount .problem {
    flex: 1 0 100%;
  }
  @media print {
    .setup {
      display: none;
    }
  }
`;

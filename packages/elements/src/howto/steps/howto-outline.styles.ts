import { css } from '../../base/css.js';

/** Groups of steps, cautions that must be read, and what stands within a how-to. */
export const howtoOutlineStyles = css`
  .section > ol {
    list-style: none;
  }
  .section .section {
    padding-inline-start: calc(1.5 * var(--space));
  }
  .section-title {
    padding: var(--space) var(--space) 2px;
    color: var(--color-muted);
    font-size: 0.875em;
    font-weight: 700;
  }
  .step-facts {
    color: var(--color-muted);
    font-size: 0.875em;
    font-weight: 400;
  }
  .name .step-facts {
    display: block;
  }
  .acknowledge {
    display: flex;
    align-items: start;
    gap: var(--space);
    padding: var(--space);
    border: 2px solid var(--color-caution);
    border-radius: calc(var(--radius) / 2);
  }
  .acknowledge input {
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    accent-color: var(--color-accent);
  }
  .acknowledge small {
    display: block;
  }
  [aria-disabled='true'] {
    opacity: 0.6;
  }
  .prerequisites {
    padding: 0 var(--pad) var(--pad);
  }
  .prerequisites ul {
    list-style: none;
  }
  .prerequisites :is(a, summary) {
    display: inline-block;
    min-block-size: 32px;
    padding-block: 4px;
  }
  .prerequisites summary {
    display: list-item;
    cursor: pointer;
  }
  .embedded > * {
    min-block-size: 0;
  }
`;

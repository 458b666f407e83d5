import { css } from '../base/css.js';

/** The list of answers, other ways to be asked, and rare parts of rich text. */
export const adviceRestStyles = css`
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
  .answers,
  .tools {
    padding: var(--space) var(--pad);
    border-block-end: 1px solid var(--line);
  }
  .answers > summary {
    min-block-size: 32px;
    font-weight: 600;
  }
  .answers ul {
    max-inline-size: 860px;
    padding: 0;
    list-style: none;
  }
  .answers li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--space) var(--pad);
    padding-block: var(--space);
    border-block-start: 1px solid var(--line);
  }
  .answers span {
    min-inline-size: 0;
  }
  .asked {
    display: block;
    color: var(--color-muted);
    font-size: 0.9em;
  }
  .answers [aria-current] {
    border-color: var(--color-accent);
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space);
    /* Their words stand in line with all others. */
    padding-inline: calc(var(--pad) - 1.5 * var(--space) - 1px);
  }
  .tools p {
    flex: 1 0 100%;
    padding-inline: calc(1.5 * var(--space));
  }
  .tools .button,
  .answers .button,
  .effect .button {
    padding-inline: calc(1.5 * var(--space));
    font-size: 0.9em;
    font-weight: 500;
  }
  .tools .button {
    border-color: transparent;
    color: var(--color-accent);
  }
  .tools .button[aria-pressed='true'] {
    border-color: var(--color-accent);
  }
  .answers > .button {
    margin-block: var(--space);
  }
  .effect .button {
    margin-block-start: var(--space);
  }
  @media print {
    .panels,
    .tools,
    progress {
      display: none;
    }
    .answers > summary {
      color: inherit;
      list-style: none;
    }
    .answers li {
      break-inside: avoid;
    }
  }
`;

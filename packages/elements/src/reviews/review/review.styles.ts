import { css } from '../../base/css.js';

/** One review. */
export const reviewStyles = css`
  .review {
    flex: none;
    gap: var(--space);
    min-inline-size: 0;
    border-radius: 4px;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space);
    font-weight: 700;
  }
  .by {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 1ch;
  }
  .by > :not(:first-child) {
    padding-inline-start: 1ch;
    border-inline-start: 1px solid var(--line);
  }
  .by .name {
    color: var(--color-text);
    font-weight: 600;
  }
  .disclosed {
    display: grid;
    padding: 4px var(--space);
    border-inline-start: 3px solid var(--color-caution);
    background: var(--color-raised);
    font-size: 0.875em;
  }
  .lines {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 220px), 1fr));
    gap: var(--space) var(--pad);
  }
  dt {
    font-weight: 600;
  }
  dd {
    margin-inline-start: 1.2em;
  }
  dd::before {
    display: inline-block;
    inline-size: 1.2em;
    margin-inline-start: -1.2em;
    content: '•';
  }
  [part='pros'] dd::before {
    content: '+';
  }
  [part='cons'] dd::before {
    content: '−';
  }
  .criteria {
    display: flex;
    flex-wrap: wrap;
    gap: 4px var(--pad);
    list-style: none;
    font-size: 0.875em;
  }
  .criteria li {
    display: flex;
    align-items: center;
    gap: 1ch;
  }
  .corrections {
    list-style: none;
  }
  .images {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space);
  }
  .images img {
    inline-size: auto;
    max-inline-size: 100%;
    block-size: auto;
    max-block-size: 180px;
    border-radius: calc(var(--radius) / 2);
    background: var(--color-raised);
  }
  .answer {
    display: grid;
    gap: 4px;
    padding-inline-start: var(--pad);
    border-inline-start: 3px solid var(--line);
  }
  .answer > p {
    font-size: 0.875em;
    font-weight: 600;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space);
    font-size: 0.875em;
  }
  .acts .button {
    padding-inline: calc(1.5 * var(--space));
    font-weight: 400;
  }
  .acts [aria-pressed='true'] {
    border-width: 2px;
    border-color: var(--color-accent);
    font-weight: 600;
  }
  .quiet {
    border-color: transparent;
    color: var(--color-muted);
  }
`;

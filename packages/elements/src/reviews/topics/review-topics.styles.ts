import { css } from '../../base/css.js';

/** What many say. */
export const reviewTopicsStyles = css`
  .topics {
    display: grid;
    gap: var(--space);
    inline-size: 100%;
    padding-block: var(--space);
  }
  .topics p {
    max-inline-size: 68ch;
  }
  .topics ul {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space);
    list-style: none;
  }
  .behind .topics .chip {
    min-block-size: 36px;
    padding-inline: var(--space);
    border: 1px solid var(--color-border);
    border-radius: 18px;
    text-decoration: none;
  }
  .behind .topics .chip[aria-pressed='true'] {
    border-color: var(--color-accent);
    background: var(--color-raised);
    box-shadow: inset 0 0 0 1px var(--color-accent);
  }
  .chip span {
    color: var(--color-muted);
    font-variant-numeric: tabular-nums;
  }
  .topic {
    display: grid;
    gap: var(--space);
    padding: var(--space);
    border: 1px solid var(--line);
    border-radius: calc(var(--radius) / 2);
  }
  .topic table {
    inline-size: 100%;
    max-inline-size: 480px;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  .topic :is(th, td) {
    padding: 2px 4px;
    border-block-end: 1px solid var(--line);
    text-align: start;
    font-weight: 400;
  }
  .topic blockquote {
    margin: 0;
    padding-inline-start: var(--space);
    border-inline-start: 3px solid var(--color-accent);
  }
  .topic mark {
    background: none;
    color: inherit;
    font-weight: 700;
    text-decoration: underline;
  }
`;

import { css } from '../../base/css.js';

/** Matrices, and importance and performance. */
export const gridStyles = css`
  .matrix,
  .cells,
  .need,
  .marks {
    display: grid;
    gap: var(--space);
  }
  .row,
  .need {
    display: grid;
    gap: var(--space);
    padding: calc(1.25 * var(--space));
    border: 1px solid var(--color-border);
    border-radius: calc(var(--radius) * 0.67);
  }
  .row > :first-child,
  .need > b {
    font-weight: 600;
    unicode-bidi: isolate;
  }
  .head {
    display: none;
  }
  .open {
    border-color: var(--color-caution);
  }
  .cells label {
    display: flex;
    gap: var(--space);
    align-items: center;
    min-block-size: 44px;
    cursor: pointer;
  }
  .cells input {
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    accent-color: var(--color-accent);
  }
  .marks {
    grid-template-columns: repeat(auto-fill, minmax(min(9em, 100%), 1fr));
    align-items: end;
  }
  .marks label {
    display: grid;
    gap: 4px;
    overflow-wrap: anywhere;
  }
  select {
    inline-size: 100%;
    min-block-size: 44px;
    padding-inline: var(--space);
    border: 1px solid var(--color-border);
    border-radius: calc(var(--radius) / 2);
    background: var(--color-surface);
    color: inherit;
    font: inherit;
  }
  select[aria-invalid] {
    border-color: var(--color-caution);
  }
  figure {
    margin: 0;
  }
  figcaption {
    color: var(--color-muted);
  }
  figure ol {
    margin: 0;
    padding-inline-start: 1.5em;
  }
  meter {
    display: block;
    inline-size: 100%;
    max-inline-size: 320px;
  }
  @container (min-width: 560px) {
    .matrix {
      gap: 0;
    }
    .row {
      grid-template-columns: minmax(0, 1fr) minmax(0, 2fr);
      align-items: center;
      padding-block: 4px;
      border-width: 0 0 1px;
      border-radius: 0;
    }
    .cells {
      grid-auto-columns: minmax(0, 1fr);
      grid-auto-flow: column;
      text-align: center;
    }
    .head {
      display: grid;
      color: var(--color-muted);
      font-size: 0.9em;
    }
    .head span {
      overflow-wrap: anywhere;
    }
    .cells label {
      position: relative;
      justify-content: center;
    }
    .cells label span {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
`;

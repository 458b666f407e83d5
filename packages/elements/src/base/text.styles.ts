import { css } from './css.js';

/** What stands in the frame: a part with its heading, rich text, and the row of buttons. */
export const textStyles = css`
  .panel {
    gap: var(--pad);
    padding: var(--pad);
  }
  .step-title {
    font-size: 1.25em;
    font-weight: 700;
    line-height: 1.3;
    border-radius: 4px;
  }
  .step-title span {
    display: block;
  }
  .eyebrow {
    margin-block-end: 2px;
    color: var(--color-accent);
    font-size: 0.65em;
    letter-spacing: 0.02em;
  }
  .text {
    max-inline-size: 68ch;
  }
  .text :is(p, ul, ol, pre, blockquote, table, h3, h4, hr) + * {
    margin-block-start: var(--space);
  }
  .text :is(ul, ol) {
    padding-inline-start: 1.5em;
  }
  .text img {
    max-inline-size: 100%;
    block-size: auto;
  }
  :is(code, kbd, pre) {
    padding: 1px 5px;
    border-radius: 4px;
    background: var(--color-raised);
    font:
      0.9em ui-monospace,
      monospace;
    white-space: pre-wrap;
  }
  .actions,
  .actions div {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space);
  }
  .actions .button,
  .actions div {
    flex: auto;
  }
  .actions div + div {
    justify-content: flex-end;
  }
  .button:disabled {
    opacity: 0.45;
    cursor: default;
  }
  @container (min-width: 640px) {
    article {
      --pad: calc(2.5 * var(--space));
    }
    .actions .button {
      flex: none;
    }
  }
`;

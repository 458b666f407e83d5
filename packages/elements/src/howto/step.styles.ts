import { css } from '../base/css.js';

/** The step on show, its lines, and what can be done with it. */
export const stepStyles = css`
  .panel {
    gap: var(--pad);
    padding: var(--pad);
  }
  .content {
    flex: 1;
    display: grid;
    align-content: start;
    gap: calc(1.5 * var(--space));
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
  .still {
    max-inline-size: 100%;
    block-size: auto;
    border: 1px solid var(--line);
    border-radius: calc(var(--radius) / 2);
  }
  .line {
    --tone: var(--color-note);
    display: flex;
    gap: var(--space);
    padding: calc(1.25 * var(--space));
    border-inline-start: 4px solid var(--tone);
    border-radius: calc(var(--radius) / 3);
    background: var(--color-raised);
  }
  .line svg {
    margin-block-start: 0.15em;
  }
  .line svg,
  .line .text > strong {
    color: var(--tone);
  }
  .caution {
    --tone: var(--color-caution);
  }
  .tip {
    --tone: var(--color-tip);
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
  .badge {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    margin-inline-end: 4px;
    color: var(--color-done);
    font-weight: 600;
  }
`;

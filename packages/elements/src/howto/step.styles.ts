import { css } from '../base/css.js';

/** The step on show, its lines, and what can be done with it. */
export const stepStyles = css`
  .content {
    flex: 1;
    display: grid;
    align-content: start;
    gap: calc(1.5 * var(--space));
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
`;

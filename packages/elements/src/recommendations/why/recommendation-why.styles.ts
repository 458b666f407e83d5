import { css } from '../../base/css.js';

/** What explains. */
export const recommendationWhyStyles = css`
  .why,
  .how-body {
    display: grid;
    gap: var(--space);
    padding: calc(1.5 * var(--space));
    border-radius: calc(var(--radius) / 2);
    background: var(--color-raised);
    font-size: 0.9375em;
  }
  .why ul {
    display: grid;
    gap: calc(var(--space) / 2);
    list-style: none;
  }
  .why li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px var(--space);
  }
  .why li span {
    flex: 1 1 12em;
  }
  .why small {
    flex: 1 0 100%;
    color: var(--color-muted);
    font-size: 0.875em;
  }
  .h {
    font-weight: 600;
  }
  .how-body ol {
    padding-inline-start: 1.5em;
  }
  .how-body .button:not(.primary) {
    background: var(--color-surface);
  }
  .sure {
    display: grid;
    gap: var(--space);
  }
  @media print {
    .sure {
      display: none;
    }
  }
`;

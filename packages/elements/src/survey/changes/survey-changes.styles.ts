import { css } from '../../base/css.js';

/** What changed: new, it stands out; known, it is folded away. */
export const surveyChangesStyles = css`
  .changes {
    display: grid;
    gap: calc(1.5 * var(--space));
    padding: var(--pad);
  }
  .news {
    display: grid;
    gap: var(--space);
    padding: calc(1.5 * var(--space));
    border-inline-start: 4px solid var(--color-done);
    border-radius: 4px;
    background: var(--color-raised);
  }
  .news > [role='heading'],
  .changes summary {
    font-weight: 700;
  }
  .changes summary {
    inline-size: fit-content;
    padding-block: 4px;
    color: var(--color-muted);
    font-size: 0.9em;
    cursor: pointer;
  }
  .changes dl {
    grid-template-columns: minmax(0, 1fr);
  }
  .changes dt {
    color: var(--color-muted);
    font-size: 0.875em;
  }
  .changes dd + dt {
    margin-block-start: var(--space);
  }
`;

import { css } from '../base/css.js';

/** The frame of the survey. The height on the host is what a page reserves before the element is defined. */
export const surveyStyles = css`
  :host {
    min-block-size: 360px;
  }
  .panel {
    border-block: 1px solid var(--line);
  }
  .about {
    margin-block-start: var(--space);
    color: var(--color-muted);
    font-size: 0.875em;
  }
  .about summary {
    inline-size: fit-content;
    padding-block: 4px;
    cursor: pointer;
  }
  dl {
    display: grid;
    grid-template-columns: minmax(0, auto) minmax(0, 1fr);
    gap: 2px calc(1.5 * var(--space));
    padding-block-start: 4px;
  }
  dt {
    font-weight: 600;
  }
  dd {
    unicode-bidi: isolate;
  }
`;

import { css } from '../../../base/css.js';

/** The calculations. */
export const adviceCalculatorsStyles = css`
  .figure {
    font-size: 1.4em;
    font-weight: 700;
  }
  .calculators .scroll {
    position: relative;
    margin-block-start: var(--space);
    overflow-x: auto;
  }
  .calculators table {
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  .calculators :is(th, td) {
    padding: 4px var(--space);
    border-block-end: 1px solid var(--line);
    text-align: end;
    overflow-wrap: normal;
  }
  .calculators input {
    inline-size: 9em;
  }
  .calculators .problem {
    color: var(--color-caution);
    font-weight: 600;
  }
`;

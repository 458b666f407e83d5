import { css } from '../../base/css.js';

/** The comparison: sliders above, the table below, which scrolls in itself where it is too wide. */
export const adviceGridStyles = css`
  .weights {
    display: grid;
    gap: var(--space);
    min-inline-size: 0;
    border: 0;
  }
  .weights label {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    column-gap: var(--space);
  }
  .weights input {
    flex: 1 1 100%;
    min-inline-size: 0;
    min-block-size: 28px;
    padding: 0;
    border: 0;
    accent-color: var(--color-accent);
  }
  .scroll {
    position: relative;
    overflow-x: auto;
    border: 1px solid var(--line);
    border-radius: calc(var(--radius) / 2);
  }
  .scroll table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  .scroll :is(th, td) {
    padding: 6px var(--space);
    border-block-end: 1px solid var(--line);
    text-align: start;
    vertical-align: top;
    overflow-wrap: normal;
  }
  .scroll td {
    text-align: end;
  }
  .scroll thead th {
    background: var(--color-raised);
    font-size: 0.875em;
  }
  .scroll tbody th {
    min-inline-size: 7em;
  }
  .scroll tbody small {
    font-weight: 400;
  }
  .scroll .tag {
    white-space: normal;
  }
  .scroll .leads {
    background: color-mix(in srgb, var(--color-accent) 10%, var(--color-surface));
  }
  @container (min-width: 640px) {
    .weights {
      grid-template-columns: 1fr 1fr;
      column-gap: calc(3 * var(--space));
    }
    .weights legend {
      margin-block-end: var(--space);
    }
  }
`;

import { css } from '../../base/css.js';

/** The list of reviews. */
export const reviewListStyles = css`
  .toolbar,
  .first,
  .reviews {
    padding: var(--pad);
    border-block-start: 1px solid var(--line);
  }
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    justify-content: space-between;
    gap: var(--space);
  }
  label:has(select) {
    display: grid;
    gap: 4px;
    font-size: 0.875em;
  }
  select,
  input:is([type='search'], [type='text']),
  textarea {
    min-block-size: 44px;
    max-inline-size: 100%;
    padding: 4px var(--space);
    border: 1px solid var(--color-border);
    border-radius: calc(var(--radius) / 2);
    background: var(--color-surface);
    color: inherit;
    font: inherit;
  }
  .hint,
  .by,
  .basis,
  .corrections {
    color: var(--color-muted);
    font-size: 0.875em;
  }
  .first .sides {
    display: grid;
    gap: var(--pad);
    margin-block: var(--space);
  }
  .eyebrow {
    font-size: 0.8125em;
    font-weight: 600;
  }
  .like {
    inline-size: fit-content;
  }
  .reviews {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(1.5 * var(--pad));
  }
  .reviews > .button {
    justify-self: center;
  }
  @container (min-width: 640px) {
    .first .sides {
      grid-template-columns: repeat(auto-fit, minmax(280px, 1fr));
    }
  }
  @media print {
    .review {
      break-inside: avoid;
    }
    .toolbar,
    .acts,
    .like {
      display: none;
    }
  }
`;

import { css } from '../../base/css.js';

/** The how-to in short. */
export const howtoReminderStyles = css`
  .reminder {
    flex: 1;
    display: grid;
    align-content: start;
    justify-items: start;
    gap: calc(1.5 * var(--space));
    padding: var(--pad);
    border-block: 1px solid var(--line);
  }
  .reminder ol {
    display: grid;
    gap: var(--space);
    padding-inline-start: 1.75em;
  }
  .reminder .caution {
    padding-inline-start: var(--space);
    border-inline-start: 4px solid var(--color-caution);
  }
  @media print {
    .reminder {
      display: none;
    }
  }
`;

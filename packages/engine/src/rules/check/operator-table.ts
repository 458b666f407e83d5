import { additionsTable } from './additions-table.js';
import { jsonLogicTable } from './json-logic-table.js';

/** Every operator, for those who check and document rules; pages that only follow them do without these texts. */
export const operatorTable = { ...jsonLogicTable, ...additionsTable };

/** Facts for the examples of the table. */
export const exampleFacts = {
  seats: 12,
  plan: 'team',
  now: '2026-11-22T10:00:00Z',
  items: [{ count: 1 }, { count: 3 }],
};

/** Definitions for the examples of the table. */
export const exampleDefinitions = {
  conditions: { large: { '>': [{ var: 'seats' }, 10] } },
  values: { double: { '*': [{ var: 'seats' }, 2] } },
};

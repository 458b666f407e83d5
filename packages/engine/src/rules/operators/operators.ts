import { additions } from './additions.js';
import { jsonLogicOperators } from './json-logic-operators.js';
import type { Operators } from './operator.js';

/** All operators that take values. */
export const operators: Operators = { ...jsonLogicOperators, ...additions };

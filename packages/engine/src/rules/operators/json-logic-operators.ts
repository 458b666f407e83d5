import { arithmetic } from './arithmetic.js';
import { comparison } from './comparison.js';
import type { Operators } from './operator.js';
import { text } from './text.js';

/** Operators of JsonLogic that take values. */
export const jsonLogicOperators: Operators = { ...comparison, ...arithmetic, ...text };

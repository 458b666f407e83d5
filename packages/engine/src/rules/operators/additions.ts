import { dates } from './dates.js';
import { durations } from './durations.js';
import { money } from './money.js';
import type { Operators } from './operator.js';
import { rounding } from './rounding.js';

/** Operators beyond JsonLogic. Apart, so that a page whose rules use none of them need not load them. */
export const additions: Operators = { ...dates, ...durations, ...money, ...rounding };

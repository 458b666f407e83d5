/** Operations inside operations, names followed; deeper than this nobody reads a rule, and no call stack is near its end. */
export const maxDepth = 64;

/** Nodes of one rule as it is written. */
export const maxNodes = 10_000;

/**
 * Steps of one evaluation: nodes visited, and elements and characters handled. Without lists a rule takes about as many as
 * it has nodes; lists in lists multiply, and this ends it within some milliseconds.
 */
export const maxSteps = 200_000;

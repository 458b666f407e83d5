import { error, type ProblemDescription, warning } from './problem-description.js';

/** What can be wrong with experiments, by code. */
export const experimentProblems = {
  'experiment-twice': error(
    'An entity is in two experiments, so that neither tells what it is good for.',
    'Take it out of one of them, or join the two.',
  ),
  'experiment-withholds': error(
    'An experiment keeps from customers what everybody needs: a part of another entity, a probe, or their own record.',
    'Take it out of the experiment.',
  ),
  'experiment-dates': error(
    'An experiment is decided before it begins.',
    'Correct `starts` and `decide`, which is said before anybody knows what comes of it.',
  ),
  'experiment-short': warning(
    'An experiment is decided before the probes can have been answered, 7 to 14 days after somebody was first shown something.',
    'Decide later; in longer time more accounts or customers take part.',
  ),
  'experiment-unprobed': warning(
    'Nothing asks later what was learned, so that an experiment can find nothing out.',
    'Add a check with `"phase": "probe"`, and show it to everybody.',
  ),
  'experiment-over': warning(
    'The day on which an experiment is decided has come: everybody gets everything again.',
    'Read the report, then take the experiment out.',
  ),
} as const satisfies Record<string, ProblemDescription>;

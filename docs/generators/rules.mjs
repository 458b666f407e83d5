import { maxDepth, maxNodes, maxSteps, ruleProblems } from '@docent/engine';
import { exampleDefinitions, exampleFacts, operatorTable } from '@docent/engine/rules/check/operator-table.js';
import { code, table } from './table.mjs';

const json = value => code(JSON.stringify(value));
const arguments_ = ([least, most]) =>
  least === most ? least : most === Infinity ? `${least} or more` : `${least} to ${most}`;

/** Every operator by group, with an example. */
export function ruleOperators() {
  const entries = Object.entries(operatorTable);
  const groups = [...new Set(entries.map(([, { group }]) => group))];
  const sections = groups.map(group => {
    const rows = entries
      .filter(([, entry]) => entry.group === group)
      .map(([name, { arity, doc, example }]) => [
        code(name),
        arguments_(arity),
        doc,
        json(example[0]),
        json(example[1]),
      ]);
    return `### ${group}\n\n${table(['operator', 'arguments', 'what it gives', 'example', 'gives'], rows)}`;
  });
  return [
    `The examples are asked with the facts ${json(exampleFacts)} and the definitions ${json(exampleDefinitions)}.`,
    ...sections,
  ].join('\n\n');
}

/** What `checkRule` finds. */
export function ruleProblemTable() {
  const limits = `A rule has at most ${maxDepth} levels and ${maxNodes.toLocaleString('en')} nodes; one evaluation takes at most ${maxSteps.toLocaleString('en')} steps.`;
  return `${table(
    ['code', 'what is wrong'],
    Object.entries(ruleProblems).map(([name, meaning]) => [code(name), meaning]),
  )}\n\n${limits}`;
}

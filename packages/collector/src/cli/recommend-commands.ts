import { type Command, InvalidArgumentError, Option } from 'commander';
import { evaluated, type EvaluatedStrategy } from '../recommend/evaluation-strategies.js';
import type { ExitCode } from './exit-codes.js';
import { parseCount } from './parse-time.js';
import type { EvaluateOptions } from './recommend/evaluate.js';
import { addExchangeCommands } from './recommend-exchange-commands.js';
import { addTrainingCommands } from './recommend-training-commands.js';
import type { Terminal } from './terminal.js';

/** Adds `docent recommend …`. */
export function addRecommendCommands(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
  const recommend = program
    .command('recommend')
    .description(
      'what lists of recommendations learn: train them, see what they learned, measure strategies on files of your own',
    );
  recommend
    .command('evaluate')
    .description('recall, NDCG, coverage, novelty and Gini of each strategy: full ranking, without what was seen')
    .requiredOption(
      '--train <file>',
      'who did what with what: CSV with user, item and, if there are any, weight, timestamp',
    )
    .option('--test <file>', 'what they did afterwards, in the same columns (default: a part of --train, see --split)')
    .addOption(
      new Option('--split <way>', 'without --test: by time, the last of each customer, or a part of each by lot')
        .choices(['time', 'last', 'lot'])
        .default('time'),
    )
    .option('--share <percent>', 'share of the test, where --split is time or lot', parseShare, 0.2)
    .option('--strategy <names>', 'which, parted by commas (default: all there are files for)', parseStrategies)
    .option('--items <file>', 'CSV with item, title, tags (parted by |) and attributes, for the strategy content')
    .option('--k <numbers>', 'lengths of the list', parseLengths, [5, 10, 20])
    .option('--lambda <number>', 'of EASE (default: the best on the latest part of --train)', parseLambda)
    .option('--segments <file>', 'CSV with user and segment, to tell customers apart')
    .option('--seed <number>', 'of what is drawn by lot', parseCount, 1)
    .addOption(new Option('--format <format>', 'how to write it').choices(['table', 'csv', 'json']).default('table'))
    .option('-o, --out <file>', 'file to write to (default: standard output)')
    .action(async (options: EvaluateOptions) => {
      const { evaluateFiles } = await import('./recommend/evaluate.js');
      end(await evaluateFiles(terminal, options));
    });
  addTrainingCommands(recommend, terminal, end);
  addExchangeCommands(recommend, terminal, end);
  for (const command of recommend.commands) command.helpOption('--help', 'print help');
}

function parseStrategies(text: string): EvaluatedStrategy[] {
  const names = [...new Set(text.split(',').map(name => name.trim()))];
  const known = names.flatMap(name => evaluated.filter(one => one === name));
  if (known.length === names.length) return known;
  throw new InvalidArgumentError(`Strategies are: ${evaluated.join(', ')}.`);
}

function parseLengths(text: string): number[] {
  const numbers = text.split(',').map(Number);
  if (numbers.every(number => Number.isInteger(number) && number >= 1 && number <= 1000)) {
    return [...new Set(numbers)].sort((a, b) => a - b);
  }
  throw new InvalidArgumentError('Lengths are whole numbers from 1 to 1000, such as 5,10,20.');
}

function parseLambda(text: string): number {
  const lambda = Number(text);
  if (lambda > 0 && Number.isFinite(lambda)) return lambda;
  throw new InvalidArgumentError('λ is a number above 0, such as 200.');
}

function parseShare(text: string): number {
  const percent = Number(text);
  if (percent > 0 && percent < 100) return percent / 100;
  throw new InvalidArgumentError('A share is a number of percent between 0 and 100, such as 20.');
}

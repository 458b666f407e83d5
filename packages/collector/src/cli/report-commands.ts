import { type Command, InvalidArgumentError, Option } from 'commander';
import { isTrait } from '../reports/howto/report-howto.js';
import { addAdminOptions } from './admin-command.js';
import type { ExitCode } from './exit-codes.js';
import { parseTime } from './parse-time.js';
import { reportFormats } from './report/report-formats.js';
import type { LearningOptions } from './report/learning/learning.js';
import type { ReportOptions } from './report/report.js';
import { addLocationFlags } from './store-flags.js';
import type { Terminal } from './terminal.js';

/** Adds `docent report …`. */
export function addReportCommands(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
  const report = program
    .command('report')
    .description('what customers did with content, where they gave up, and what they learnt');
  const howto = report
    .command('howto <id>')
    .description('steps reached, done, skipped and stuck; times; seconds played again; searches without a find')
    .option('--since <time>', 'only what happened then or later', parseTime)
    .option('--until <time>', 'only what happened before', parseTime)
    .option('--by <trait>', 'customers told apart by this trait, such as role', parseTrait)
    .addOption(new Option('--format <format>', 'how to write it').choices(Object.keys(reportFormats)).default('table'))
    .option('-o, --out <file>', 'file to write to (default: standard output)');
  addLocationFlags(addAdminOptions(howto))
    .option('--remote', 'ask the collector with an API key, in place of the store on this machine')
    .action(async (id: string, options: ReportOptions) => {
      const { report: run } = await import('./report/report.js');
      end(await run(terminal, id, options));
    });
  addLearning(report, terminal, end);
  for (const command of report.commands) command.helpOption('--help', 'print help');
}

function addLearning(report: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
  const learning = report
    .command('learning')
    .description('knowledge, calibration, misconceptions, gain, confidence, retention and experiments, with intervals')
    .option('--skill <id>', 'only this skill')
    .option('--since <time>', 'only what happened then or later', parseTime)
    .option('--until <time>', 'only what happened before', parseTime)
    .option('--by <trait>', 'learners told apart by this trait, such as role', parseTrait)
    .option('--by-account', 'learners told apart by account')
    .option('--holdout <percent>', 'share that experiments were to hold out (default: 10)', parsePercent)
    .option('--decide <time>', 'when experiments are decided, as declared before they began', parseTime)
    .addOption(new Option('--format <format>', 'how to write it').choices(Object.keys(reportFormats)).default('table'))
    .option('-o, --out <file>', 'file to write to (default: standard output)');
  addLocationFlags(addAdminOptions(learning))
    .option('--remote', 'ask the collector with an API key, in place of the store on this machine')
    .action(async (options: LearningOptions) => {
      const { learning: run } = await import('./report/learning/learning.js');
      end(await run(terminal, options));
    });
}

function parsePercent(text: string): number {
  const percent = Number(text);
  if (percent > 0 && percent < 100) return percent / 100;
  throw new InvalidArgumentError('A share is a number of percent between 0 and 100, such as 10.');
}

function parseTrait(text: string): string {
  if (isTrait(text)) return text;
  throw new InvalidArgumentError('A trait is a word such as role.');
}

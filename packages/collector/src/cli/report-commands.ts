import { type Command, InvalidArgumentError, Option } from 'commander';
import { isTrait } from '../reports/howto/report-howto.js';
import { longestFind, mostPages, mostPerPage } from '../reports/surveys/texts/text-limits.js';
import { periods } from '../reports/start-of-period.js';
import { mostDays } from '../reports/recommendations/recommendations-report.js';
import { voiceGroups } from '../reports/voice/voice-report.js';
import { addAdminOptions } from './admin-command.js';
import type { ExitCode } from './exit-codes.js';
import { parseCount, parseTime } from './parse-time.js';
import { reportFormats } from './report/report-formats.js';
import type { LearningOptions } from './report/learning/learning.js';
import type { RecommendationsOptions } from './report/recommendations/recommendations.js';
import type { ReportOptions } from './report/report.js';
import type { SurveysOptions } from './report/surveys/surveys.js';
import type { VoiceOptions } from './report/voice/voice.js';
import { addLocationFlags } from './store-flags.js';
import type { Terminal } from './terminal.js';

/** Adds `docent report …`. */
export function addReportCommands(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
  const report = program
    .command('report')
    .description('what customers did with content, where they gave up, what they learnt, answered and said');
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
  addSurveys(report, terminal, end);
  addVoice(report, terminal, end);
  addRecommendations(report, terminal, end);
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
    .option(
      '--holdout <percent>',
      'share that experiments were to hold out (default: as each declares, else 10)',
      parsePercent,
    )
    .option(
      '--decide <time>',
      'when experiments are decided, as declared before they began (default: as the project file says)',
      parseTime,
    )
    .addOption(new Option('--format <format>', 'how to write it').choices(Object.keys(reportFormats)).default('table'))
    .option('-o, --out <file>', 'file to write to (default: standard output)');
  addLocationFlags(addAdminOptions(learning))
    .option('--remote', 'ask the collector with an API key, in place of the store on this machine')
    .action(async (options: LearningOptions) => {
      const { learning: run } = await import('./report/learning/learning.js');
      end(await run(terminal, options));
    });
}

function addSurveys(report: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
  const surveys = report
    .command('surveys [id]')
    .description('NPS, satisfaction, effort, choices, needs and texts, with intervals, trends and drop-off')
    .option('--question <id>', 'only this question')
    .option('--since <time>', 'only what happened then or later', parseTime)
    .option('--until <time>', 'only what happened before', parseTime)
    .option('--by <trait>', 'customers told apart by this trait, such as role or plan', parseTrait)
    .option('--by-account', 'customers told apart by account')
    .addOption(new Option('--period <length>', 'periods of trends (default: month)').choices(periods))
    .option('--find <text>', 'only texts that hold this', parseFind)
    .option('--page <number>', 'which page of texts (default: 1)', parsePage)
    .option('--limit <number>', 'texts on a page (default: 20)', parseLimit)
    .option('--figures <file>', 'CSV of accounts and figures that scores are compared with')
    .addOption(new Option('--format <format>', 'how to write it').choices(Object.keys(reportFormats)).default('table'))
    .option('-o, --out <file>', 'file to write to (default: standard output)');
  addLocationFlags(addAdminOptions(surveys))
    .option('--remote', 'ask the collector with an API key, in place of the store on this machine')
    .action(async (id: string | undefined, options: SurveysOptions) => {
      const { surveys: run } = await import('./report/surveys/surveys.js');
      end(await run(terminal, id, options));
    });
}

function addVoice(report: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
  const voice = report
    .command('voice [subject]')
    .description('reviews over time, what goes with stars, accounts to speak with, and patterns to look at')
    .option('--since <time>', 'only reviews of then or later', parseTime)
    .option('--until <time>', 'only what happened before', parseTime)
    .addOption(new Option('--by <group>', 'what writers are told apart by').choices(voiceGroups))
    .addOption(new Option('--period <length>', 'periods of trends (default: month)').choices(periods))
    .addOption(new Option('--format <format>', 'how to write it').choices(['table', 'csv', 'json']).default('table'))
    .option('-o, --out <file>', 'file to write to (default: standard output)');
  addLocationFlags(addAdminOptions(voice))
    .option('--remote', 'ask the collector with an API key, in place of the store on this machine')
    .action(async (subject: string | undefined, options: VoiceOptions) => {
      const { voice: run } = await import('./report/voice/voice.js');
      end(await run(terminal, subject, options));
    });
}

function addRecommendations(report: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
  const recommendations = report
    .command('recommendations [list]')
    .description('what lists recommended, what came of it, and what each strategy alone would have come to')
    .option('--since <time>', 'only what happened then or later', parseTime)
    .option('--until <time>', 'only what happened before', parseTime)
    .option('--days <number>', 'within how many days something has to be taken (default: 14)', parseDays)
    .addOption(new Option('--format <format>', 'how to write it').choices(['table', 'csv', 'json']).default('table'))
    .option('-o, --out <file>', 'file to write to (default: standard output)');
  addLocationFlags(addAdminOptions(recommendations))
    .option('--remote', 'ask the collector with an API key, in place of the store on this machine')
    .action(async (list: string | undefined, options: RecommendationsOptions) => {
      const { recommendations: run } = await import('./report/recommendations/recommendations.js');
      end(await run(terminal, list, options));
    });
}

function parseDays(text: string): number {
  const days = parseCount(text);
  if (days >= 1 && days <= mostDays) return days;
  throw new InvalidArgumentError(`There can be 1 to ${mostDays} days.`);
}

function parseFind(text: string): string {
  if (text !== '' && text.length <= longestFind) return text;
  throw new InvalidArgumentError(`It must have 1 to ${longestFind} characters.`);
}

function parsePage(text: string): number {
  const page = parseCount(text);
  if (page >= 1 && page <= mostPages) return page;
  throw new InvalidArgumentError(`A page is a number from 1 to ${mostPages}.`);
}

function parseLimit(text: string): number {
  const limit = parseCount(text);
  if (limit >= 1 && limit <= mostPerPage) return limit;
  throw new InvalidArgumentError(`There can be 1 to ${mostPerPage} texts on a page.`);
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

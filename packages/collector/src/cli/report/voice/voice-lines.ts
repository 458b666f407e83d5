import type {
  AccountAtRisk,
  AgainReport,
  Driver,
  Reason,
  SubjectVoice,
  Suspicion,
  VoiceReport,
} from '../../../reports/voice/voice-report.js';
import { plainLine } from '../audience-name.js';
import { estimateText } from '../surveys/estimate-text.js';
import { estimateLine, groupLines, type Line, pText, trendLines } from '../surveys/figure-lines.js';

/** A report line by line, safe for a terminal. */
export function voiceLines(report: VoiceReport): Line[] {
  const { accounts, accountsSeen, again, cut, subjects, suspicions } = report;
  return [
    ...subjects.flatMap(subject => subjectLines(subject, report)),
    ...(again.length > 0 ? [{ level: 0 as const, text: 'Would choose it again, asked later' }] : []),
    ...again.map(againLine),
    {
      level: 0,
      text: `Accounts to speak with: ${accounts.length} of ${accountsSeen} that were here in the last eight weeks`,
    },
    ...accounts.flatMap(accountLines),
    {
      level: 0,
      text: `Patterns to look at: ${suspicions.length}. None of them sees stars, and nothing follows from them.`,
    },
    ...suspicions.map(suspicionLine),
    ...(cut
      ? [{ level: 0 as const, text: 'Not everything was read: there is too much. Ask for less time, or one subject.' }]
      : []),
  ];
}

function subjectLines(
  { drivers, groups = [], mean, reviews, smallGroups = 0, stars, subject, trend }: SubjectVoice,
  report: VoiceReport,
): Line[] {
  const given = stars.map((count, at) => `${at + 1}: ${count}`).join(', ');
  return [
    { level: 0, text: `subject:${plainLine(subject)}` },
    { level: 1, text: `${reviews} published reviews that count (${given})` },
    estimateLine(1, 'mean of the stars', mean, 'mean'),
    ...(trend ? trendLines(trend) : []),
    ...groups.flatMap(group => groupLines(group, report)),
    ...(smallGroups > 0 ? [{ level: 2 as const, text: `groups suppressed, of too few writers: ${smallGroups}` }] : []),
    ...(drivers.length > 0
      ? [
          {
            level: 1 as const,
            text: 'what goes with more and with fewer stars, all others being equal (held to be within a star until shown otherwise)',
          },
        ]
      : []),
    ...drivers.map(driverLine),
  ];
}

function driverLine({ differs, effect, kind, language, name, p, reviews }: Driver): Line {
  const what = kind === 'criterion' ? `a star more of ${plainLine(name)}` : `“${plainLine(name)}” (${language})`;
  const shown = p === undefined ? '' : `; ${differs ? 'shown' : 'not shown'} (p = ${pText(p)})`;
  return { level: 2, text: `${what}, ${reviews} reviews  ${estimateText(effect, 'difference')}${shown}` };
}

function againLine({ about, again, answered, outcome, proven }: AgainReport): Line {
  const what = `${plainLine(about)}${outcome === undefined ? '' : `, advised ${plainLine(outcome)}`}`;
  return { level: 1, text: `${what}, ${answered} answered, ${proven} of them proven  ${estimateText(again, 'share')}` };
}

function accountLines({ account, reasons }: AccountAtRisk): Line[] {
  return [
    { level: 1, text: plainLine(account) },
    ...reasons.map((reason): Line => ({
      level: 2,
      text: `${reasonText(reason)}, last on ${reason.latest.slice(0, 10)}`,
    })),
  ];
}

function reasonText({ about = [], customers, days, of, reason }: Reason): string {
  const who = `${customers} ${customers === 1 ? 'customer' : 'customers'}`;
  const where = about.map(ref => plainLine(ref)).join(', ');
  switch (reason) {
    case 'quieter':
      return `quieter: here on ${days!.last} days in the last four weeks, on ${days!.before} in the four before (${who})`;
    case 'stuck':
      return `stuck: ${who} in ${where}`;
    case 'low-reviews':
      return `one or two stars: ${who} of ${where}`;
    case 'dissatisfied':
      return `dissatisfied: ${customers} of the ${of} who answered`;
  }
}

function suspicionLine({ count, day, expected, p, pattern, reviews, subject, unproven }: Suspicion): Line {
  const text = [
    pattern,
    ...(subject === undefined ? [] : [`subject:${plainLine(subject)}`]),
    ...(day === undefined ? [] : [day]),
    `${count}${expected === undefined ? '' : `, ${expected} on other days`}`,
    ...(p === undefined ? [] : [`p = ${pText(p)}`]),
    `${unproven} of them unproven`,
    reviews.map(id => plainLine(id)).join(' '),
  ];
  return { level: 1, text: text.join('; ') };
}

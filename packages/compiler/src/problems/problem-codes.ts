import { placementCodes } from './placement-codes.js';
import { type RuleProblemCode, ruleProblems } from '@docent/engine';
import { experimentProblems } from './experiment-problems.js';
import { listCodes } from './list-codes.js';
import { error, type ProblemDescription, warning } from './problem-description.js';

export type { ProblemDescription } from './problem-description.js';

/** What can be wrong with a rule by itself; the engine's own words. */
function ruleCodes(): Record<`rule-${RuleProblemCode}`, ProblemDescription & { severity: 'error' }> {
  const remedy = 'Correct the rule; docs/rules.md shows how rules are written.';
  return Object.fromEntries(
    Object.entries(ruleProblems).map(([code, description]) => [`rule-${code}`, error(`${description}`, remedy)]),
  ) as ReturnType<typeof ruleCodes>;
}

/** Every problem the compiler can report, by code. The reference in the documentation is generated from this table. */
export const problemCodes = {
  'file-not-found': error('The project file is not there.', 'Check the path, or create a project with `docent init`.'),
  'file-unreadable': error(
    'A file cannot be read: it is no regular file, access is denied, or it is not UTF-8.',
    'Check its permissions and save it as UTF-8 text.',
  ),
  'file-too-large': error('A project file or included file is larger than 5 MB.', 'Split it and include the parts.'),
  'too-many-files': error(
    'The include patterns match more than 1,000 files.',
    'Use narrower patterns, or merge files.',
  ),
  'include-empty': error('An include pattern matches no file.', 'Correct the pattern or remove it.'),
  'include-outside': error(
    'An include pattern leads out of the project folder, directly or through a symbolic link.',
    'Move the files into the project folder.',
  ),
  syntax: error(
    'The file is not JSON.',
    'Correct the place named. JSON has no comments and no comma after the last entry.',
  ),
  'duplicate-key': error('An object has the same key twice.', 'Remove or rename one of them.'),
  'forbidden-key': error(
    'A key is named `__proto__`, `constructor` or `prototype`. It is ignored.',
    'Choose another name.',
  ),
  'too-deep': error('Brackets are nested deeper than 100 levels.', 'Check for brackets that were never closed.'),
  'unknown-key': error('A key that does not exist at this place.', 'Correct its spelling or remove it.'),
  'missing-key': error('A required key is missing.', 'Add it.'),
  'wrong-type': error('A value is of another type than expected.', 'Write a value of the type named.'),
  'unknown-word': error('A value is not one of the words allowed here.', 'Use one of the words named.'),
  'invalid-id': error('An id is not made of lower-case words joined by hyphens.', 'Write it like `book-a-room`.'),
  'invalid-locale': error('A locale is not a BCP 47 language tag.', 'Write it like `en`, `pt-BR` or `zh-Hant`.'),
  'invalid-date': error('A date is not a calendar date.', 'Write it as year-month-day, like `2026-11-01`.'),
  'invalid-value': error('A value is written in a way that is not understood.', 'Write it like the example shown.'),
  'out-of-range': error('A number is too small or too large.', 'Use a number within the range named.'),
  'too-long': error('A text is longer than allowed.', 'Shorten it.'),
  'empty-value': error('A text, list or object has nothing in it.', 'Fill it in or remove the key.'),
  'too-many': error('A list has more entries than allowed.', 'Remove some, or split it.'),
  'not-unique': error('A list has the same entry twice.', 'Remove one.'),
  'duplicate-id': error('Two things have the same id.', 'Give one of them another id.'),
  'unknown-reference': error('An id is used that nothing in the project has.', 'Correct it, or add what it names.'),
  'undeclared-locale': error(
    'A text is given in a language that `locales` does not list.',
    'Add the locale to `locales`, or remove the text.',
  ),
  'missing-source-text': error(
    'A translated text lacks the source locale, the first of `locales`.',
    'Add the text in the source locale.',
  ),
  'missing-translation': warning(
    'Texts have no translation into a declared locale; customers get them in the source locale.',
    'Add the translations, or remove the locale from `locales`.',
  ),
  'raw-html': error('A text contains HTML.', 'Write markdown instead, or put the code between backticks.'),
  'markdown-link': error(
    'A link leads to an address that is not allowed.',
    'Link to an https, http, mailto or tel address, a relative address or a #fragment.',
  ),
  'markdown-image': error(
    'A picture in a text has no text alternative.',
    'Write `![what the picture shows](assets/picture.webp)`.',
  ),
  'markdown-value': error(
    'Something between double braces is not a value.',
    'Write `{{name}}` or `{{name|format}}`; put literal braces between backticks.',
  ),
  'markdown-depth': error('A text nests lists or quotations deeper than 32 levels.', 'Use fewer levels.'),
  'step-times': error(
    'The times of a step do not fit: out of order, overlapping, or beyond the end of the video.',
    'Correct `start` and `end`.',
  ),
  'step-without-video': error('A step has times but the how-to has no video.', 'Add `video`, or remove the times.'),
  'captions-missing': error(
    'A video in which somebody speaks has no captions.',
    'Add captions, or say `"speech": false` if nobody speaks.',
  ),
  'captions-invalid': error('A caption file is not valid WebVTT.', 'Correct the line named.'),
  'video-source': error(
    'A video says nowhere what is played, or has both files and an embedded player.',
    'Give it either `sources` or `embed`.',
  ),
  'embed-id': error('The id of an embedded video is not one of its provider.', 'Write it as the message shows.'),
  'thumbnails-count': error(
    'There are fewer thumbnails than the length of the video takes.',
    'Correct `columns`, `rows` or `interval`.',
  ),
  'chapters-mismatch': error(
    'The chapters of a video do not fit the steps.',
    'Give each step a chapter, or each chapter the id of its step.',
  ),
  'cyclic-section': error('A section stands within itself.', 'Take `section` out of one of those named.'),
  'section-depth': error('Sections are nested deeper than three levels.', 'Use fewer levels.'),
  'section-apart': error(
    'Steps of a section do not follow each other.',
    'Move the step to the others, or make another section for it.',
  ),
  'line-acknowledge': error('A note or tip is to be acknowledged.', 'Make it a caution, or remove `acknowledge`.'),
  'cyclic-ref': error(
    'An entity is shown within itself or comes before itself, by way of the refs of others.',
    'Take one of the refs named out.',
  ),
  'media-type-missing': error(
    'The media type of a video cannot be told from its address.',
    'Add `type`, for example `video/webm`.',
  ),
  'question-fields': error(
    'A question lacks what its type needs, or has what its type has no use for.',
    'Add what is named, remove it, or correct the type.',
  ),
  'empty-range': error(
    'Nothing lies between a lower and an upper end: of a question, a scale or an assumption.',
    'Correct one of the two.',
  ),
  'score-value': error(
    'A score has no value and no marks, both, or something that is no number.',
    'Write either a value on the scale of the criterion, or marks out of ten.',
  ),
  'calculator-fields': error(
    'A calculation lacks what its type needs, or has what its type has no use for.',
    'Add what is named, remove it, or correct the type.',
  ),
  'shadowed-name': error(
    'A condition or value of a guide has the id of one of the project.',
    'Use that of the project, or give this one another id.',
  ),
  'unknown-value': error('A text shows a value that there is not.', 'Add it to `values`, or correct the name.'),
  'cyclic-relevance': error(
    'Whether a question is relevant depends on itself, so that it would never be asked.',
    'Take one of the steps named out.',
  ),
  'rule-fact': error(
    'A rule reads a fact that there is not: a question or assumption that the guide does not have.',
    'Correct the path, or add what it names.',
  ),
  'rule-answer': error(
    'A rule uses an answer as if it were of another type, or compares it with what it can never be.',
    'Use the operator or the value named.',
  ),
  'rule-literal': error('A condition is no rule, and comes out the same for everybody.', 'Write a rule.'),
  ...ruleCodes(),
  'review-due': warning(
    'Nobody has checked a guide for a year, or ever.',
    'Check it, then set `reviewed`, or say with `expires` when to look again.',
  ),
  'example-answers': error(
    'An answer of an example case does not fit its question, or counts for nothing.',
    'Write an answer as named, or remove it.',
  ),
  'example-fails': error(
    'Something else comes of an example case than its author expects.',
    'Correct what decided it, or the example.',
  ),
  'question-unreachable': warning(
    'A question of a guide is never asked, whatever is answered.',
    'Correct `relevant`, or remove the question.',
  ),
  'outcome-unreachable': warning(
    'An outcome of a guide can never be advised, whatever is answered.',
    'Correct its must-haves, or remove it.',
  ),
  'must-have-open': warning(
    'A must-have depends on a question that some customers are not asked, so that nobody can tell them whether the outcome suits.',
    'Say in the must-have what holds when that is not asked, or ask it of these customers, too.',
  ),
  'no-outcome': warning(
    'With some answers nothing is possible.',
    'Loosen a must-have, or add an outcome for these customers, such as doing nothing.',
  ),
  'outcomes-overlap': warning(
    'Two outcomes are possible together, and no criteria say which is better.',
    'Add a must-have to one of them, or criteria.',
  ),
  'criterion-dead': warning(
    'A criterion never makes a difference: it has no weight, or is the same for all outcomes.',
    'Give it a weight, correct the scores, or remove it.',
  ),
  'outcome-dominates': warning(
    'An outcome is better than all others in every criterion, whatever is answered.',
    'Add a criterion that speaks for another, or correct its scores.',
  ),
  'outcome-dominated': warning(
    'An outcome is never the best: another is as good in every criterion, and better in one, wherever it is possible.',
    'Add a criterion that speaks for it, or correct its scores.',
  ),
  'check-empty': error(
    'A check asks a skill that has no items.',
    'Give the skill `items`, or take it out of the check.',
  ),
  'item-answer': error(
    'An item cannot be answered rightly: options, right ones or the right number are missing, or do not go with its type.',
    'Give it what the message names.',
  ),
  'item-event': error(
    'An item waits for something to be done in the product, which does not tell of it.',
    'Add `event` to the skill.',
  ),
  'item-orphan': warning('A skill has items that nothing asks.', 'Name the skill in a check or learning widget.'),
  'item-ambiguous': warning(
    'An item has more than one right answer, or the same answer twice.',
    'Reword it so that one answer is right.',
  ),
  'item-guessable': warning('Every other guess at an item is right.', 'Add options that people wrongly believe.'),
  'item-length': warning('The right option is much longer than the others.', 'Make all options about as long.'),
  'item-unexplained': warning(
    'An item does not tell who answers wrongly why.',
    'Add `explanation`, or `why` to the options.',
  ),
  'survey-order': error(
    'Whether a question of a survey is asked hangs on an answer that comes only later.',
    'Move the question that is read before the one that reads it.',
  ),
  'survey-thanks': warning(
    'Thanks that everybody is shown stand before others, which nobody is shown then.',
    'Move them to the end, or say with `when` to whom they are said.',
  ),
  'survey-trust': warning(
    'A survey does not tell customers who reads it, why they are asked, or how long it is kept.',
    'Add `readers`, `why` and `keep`.',
  ),
  'survey-long': warning(
    'A survey has more than 12 questions.',
    'Keep those whose answers you will act on, or make several surveys of it.',
  ),
  'survey-heavy': warning('One question asks for more than most people take in.', 'Keep what you will act on.'),
  'survey-scale': warning(
    'A scale does not say what its ends mean, so that people read it differently.',
    'Add `lowest` and `highest`.',
  ),
  'survey-change-date': warning('A change lies in the future: nobody is told before its day.', 'Correct `date`.'),
  'survey-leading': warning('A question suggests an answer.', 'Ask so that every answer is as easy to give.'),
  ...experimentProblems,
  ...listCodes,
  'skill-missing': warning(
    'A how-to teaches no skill, so that nobody can tell whether it was learned.',
    'Add `skill`: what a customer can do afterwards.',
  ),
  'steps-gap': warning(
    'More than 10 s of the video belong to no step.',
    'Correct the times, add a step, or cut the video.',
  ),
  'video-long': warning(
    'A video is longer than six minutes, after which most viewers have left.',
    'Make several how-tos of it, or give steps videos of their own.',
  ),
  'step-long': warning('A step has more than 60 s of video or 120 words.', 'Make several steps of it.'),
  'still-missing': warning(
    'A step of a how-to with video has no picture for print and slow connections.',
    'Add `image`; `docent stills` makes one from the video.',
  ),
  'reading-level': warning(
    'A how-to reads at a school grade above 9: Flesch–Kincaid in English, Wiener Sachtextformel in German.',
    'Write shorter sentences and plainer words.',
  ),
  'asset-address': error(
    'An asset is neither a relative path nor an https address.',
    'Use a path relative to the file that names it, with forward slashes, or an https address.',
  ),
  'asset-not-found': error('An asset is not there.', 'Correct the path; it is relative to the file that names it.'),
  'asset-outside': error(
    'An asset lies outside the project folder, directly or through a symbolic link.',
    'Copy it into the project folder.',
  ),
  'asset-type': error('An asset has a file extension that is not allowed here.', 'Convert it to a format named.'),
  'asset-content': error(
    'The content of an asset does not match its file extension, or is not safe to serve.',
    'Export the file again in that format.',
  ),
  'asset-size': error('An asset is empty or larger than 200 MB.', 'Export it again, or compress it.'),
  ...placementCodes,
  'low-contrast': error(
    'Two colours of the theme are too close: text needs a contrast of 4.5:1.',
    'Make one of them darker or lighter.',
  ),
  expired: warning('The day named by `expires` is over.', 'Review the content, then move `reviewed` and `expires`.'),
  'too-many-problems': error('There are more than 1,000 problems.', 'Mend those listed and run again.'),
} as const satisfies Record<string, ProblemDescription>;

/** Name of a problem, stable across versions. */
export type ProblemCode = keyof typeof problemCodes;

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { validateStatement } from '@docent/collector';
import { otherProblems } from './support/other-validator.js';
import { wholeStatement } from './support/whole-statement.js';

// Broken statements have what no type of ours allows.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Broken = any;
/** What is broken, how, and where that must be found. */
type Case = readonly [rule: string, path: string, breakIt: (statement: Broken) => unknown];

const agentOf = (agent: unknown) => (s: Broken) => (s.actor = agent);
const objectOf = (object: unknown) => (s: Broken) => {
  s.object = object;
  delete s.context.revision;
  delete s.context.platform;
};
const sub = (changes: object = {}) => ({
  objectType: 'SubStatement',
  actor: { mbox: 'mailto:a@b.example' },
  verb: { id: 'https://vendor.example/plans' },
  object: { id: 'https://vendor.example/x' },
  ...changes,
});
const account = { homePage: 'https://vendor.example', name: 'ada' };

const broken: readonly Case[] = [
  ['actor is required', 'actor', s => delete s.actor],
  ['verb is required', 'verb', s => delete s.verb],
  ['object is required', 'object', s => delete s.object],
  ['a verb has an id', 'verb.id', s => delete s.verb.id],
  ['an activity has an id', 'object.id', s => delete s.object.id],
  ['an agent has an identifier', 'actor', agentOf({ name: 'Ada' })],
  ['an agent has only one identifier', 'actor', s => (s.actor.mbox = 'mailto:a@b.example')],
  ['an mbox begins with mailto:', 'actor.mbox', agentOf({ mbox: 'a@b.example' })],
  ['an mbox_sha1sum is a SHA-1', 'actor.mbox_sha1sum', agentOf({ mbox_sha1sum: 'abc' })],
  ['an openid is an IRI', 'actor.openid', agentOf({ openid: 'ben' })],
  ['an account has a homePage', 'actor.account.homePage', agentOf({ account: { name: 'ada' } })],
  ['an account has a name', 'actor.account.name', agentOf({ account: { homePage: 'https://vendor.example' } })],
  ['a homePage is an IRI', 'actor.account.homePage', s => (s.actor.account.homePage = 'vendor')],
  ['an anonymous group has members', 'actor.member', agentOf({ objectType: 'Group' })],
  ['a group says that it is one', 'actor.objectType', agentOf({ account, member: [] })],
  ['members are agents', 'actor.member[0]', agentOf({ objectType: 'Group', member: [{}] })],
  [
    'an authority of several is two',
    'authority.member',
    s => (s.authority = { objectType: 'Group', member: [{ account }] }),
  ],
  ['a verb is an absolute IRI', 'verb.id', s => (s.verb.id = 'answered')],
  ['an activity is an absolute IRI', 'object.id', s => (s.object.id = '/questions/colour')],
  ['an IRI has no spaces', 'object.id', s => (s.object.id = 'https://vendor.example/a b')],
  ['a type is an IRI', 'object.definition.type', s => (s.object.definition.type = 'question')],
  ['an id is a UUID', 'id', s => (s.id = '7c0f3d5e')],
  ['a UUID has hyphens', 'id', s => (s.id = s.id.replaceAll('-', ''))],
  ['a UUID is of RFC 4122: not nil', 'id', s => (s.id = '00000000-0000-0000-0000-000000000000')],
  ['a UUID is of RFC 4122: not of version 7', 'id', s => (s.id = '0192f0c1-7a3b-7c41-9d2e-5f60718293a4')],
  ['a registration is a UUID', 'context.registration', s => (s.context.registration = '1')],
  ['no null', 'result.response', s => (s.result.response = null)],
  ['no null in place of an object', 'context', s => (s.context = null)],
  ['no unknown property', 'surprise', s => (s.surprise = 1)],
  ['no unknown property inside', 'result.scale', s => (s.result.scale = 1)],
  ['the exact case of keys', 'object.objecttype', s => (s.object.objecttype = 'Activity')],
  ['the exact case of values', 'object.objectType', s => (s.object.objectType = 'activity')],
  ['"true" is not true', 'result.success', s => (s.result.success = 'true')],
  ['"0.5" is no number', 'result.score.scaled', s => (s.result.score.scaled = '0.5')],
  ['a number is no text', 'result.response', s => (s.result.response = 7)],
  ['a list is no object', 'result', s => (s.result = [])],
  ['an object is no list', 'attachments', s => (s.attachments = {})],
  ['languages are of RFC 5646', 'verb.display.…', s => (s.verb.display = { 'en us': 'answered' })],
  ['texts by language are texts', 'verb.display.en', s => (s.verb.display = { en: 1 })],
  ['a language is one', 'context.language', s => (s.context.language = 'deutsch!')],
  ['keys of extensions are IRIs', 'result.extensions.certainty', s => (s.result.extensions = { certainty: 3 })],
  ['scaled is at most 1', 'result.score.scaled', s => (s.result.score.scaled = 1.01)],
  ['scaled is at least -1', 'result.score.scaled', s => (s.result.score.scaled = -2)],
  ['raw is at most max', 'result.score.raw', s => (s.result.score.raw = 6)],
  ['raw is at least min', 'result.score.raw', s => (s.result.score.raw = -3)],
  ['min is less than max', 'result.score.min', s => (s.result.score = { min: 5, max: 5 })],
  ['a duration is of ISO 8601', 'result.duration', s => (s.result.duration = '12.5')],
  ['weeks stand alone', 'result.duration', s => (s.result.duration = 'P1W2D')],
  ['a duration has a part', 'result.duration', s => (s.result.duration = 'PT')],
  ['a time has a day', 'timestamp', s => (s.timestamp = '2026-02-30T10:00:00Z')],
  ['a time is more than a day', 'timestamp', s => (s.timestamp = '2026-11-22')],
  ['a time has a zone', 'timestamp', s => (s.timestamp = '2026-11-22T09:30:00')],
  ['-00:00 is no zone', 'timestamp', s => (s.timestamp = '2026-11-22T09:30:00-00:00')],
  ['nothing lies in the future', 'timestamp', s => (s.timestamp = '2026-11-22T12:00:01Z')],
  ['interactions have a type', 'object.definition.interactionType', s => delete s.object.definition.interactionType],
  ['…that is known', 'object.definition.interactionType', s => (s.object.definition.interactionType = 'quiz')],
  [
    '…and components of that type only',
    'object.definition.choices',
    s => (s.object.definition.interactionType = 'likert'),
  ],
  [
    'ids of components are distinct',
    'object.definition.choices[1].id',
    s => (s.object.definition.choices[1].id = 'red'),
  ],
  ['components have ids', 'object.definition.choices[0].id', s => delete s.object.definition.choices[0].id],
  [
    'components have nothing else',
    'object.definition.choices[0].scale',
    s => (s.object.definition.choices[0].scale = 1),
  ],
  [
    'right answers are texts',
    'object.definition.correctResponsesPattern[0]',
    s => (s.object.definition.correctResponsesPattern = [1]),
  ],
  ['a platform is for activities', 'context.platform', s => (s.object = { objectType: 'Agent', account })],
  ['a revision is for activities', 'context.revision', s => (s.object = { objectType: 'Agent', account })],
  [
    'contextActivities have four keys',
    'context.contextActivities.parents',
    s => (s.context.contextActivities = { parents: [] }),
  ],
  [
    'contextActivities are activities',
    'context.contextActivities.parent[0].id',
    s => (s.context.contextActivities = { parent: [{}] }),
  ],
  [
    'contextActivities are lists',
    'context.contextActivities.other',
    s => (s.context.contextActivities.other = { id: 'https://vendor.example/x' }),
  ],
  ['a team is a group', 'context.team.objectType', s => (s.context.team = { account })],
  ['a StatementRef says that it is one', 'context.statement.objectType', s => delete s.context.statement.objectType],
  ['an object that is an agent says so', 'object.account', objectOf({ account })],
  ['an object is of a known type', 'object.objectType', objectOf({ objectType: 'Person', account })],
  ['a SubStatement has no id', 'object.id', objectOf(sub({ id: '7c0f3d5e-2b9a-4f16-a1d4-8e60c35b7f92' }))],
  ['a SubStatement has no stored', 'object.stored', objectOf(sub({ stored: '2026-11-22T09:30:00Z' }))],
  ['a SubStatement has no version', 'object.version', objectOf(sub({ version: '1.0.0' }))],
  ['a SubStatement has no authority', 'object.authority', objectOf(sub({ authority: { account } }))],
  ['a SubStatement holds no other', 'object.object', objectOf(sub({ object: sub() }))],
  ['voided is about a statement', 'object', s => (s.verb.id = 'http://adlnet.gov/expapi/verbs/voided')],
  ['the version is that of the record store', 'version', s => (s.version = '2.0.0')],
  ['attachments say what they are', 'attachments[0].usageType', s => delete s.attachments[0].usageType],
  ['attachments have a media type', 'attachments[0].contentType', s => (s.attachments[0].contentType = 'png')],
  ['attachments have a length', 'attachments[0].length', s => (s.attachments[0].length = 1.5)],
  ['attachments have a SHA-2', 'attachments[0].sha2', s => (s.attachments[0].sha2 = 'x')],
  ['contextAgents are not in 1.0.3', 'context.contextAgents', s => (s.context.contextAgents = [])],
];

const now = Date.parse('2026-11-22T12:00:00Z');

describe('the validator of statements', () => {
  it('accepts a statement that has everything, as does one that we did not write', () => {
    assert.deepEqual(validateStatement(wholeStatement(), { now }), []);
    assert.deepEqual(otherProblems(wholeStatement()), []);
  });

  it('accepts what record stores do: null in extensions, other zones, groups, SubStatements, references', () => {
    const right: Case[2][] = [
      s => (s.timestamp = '2026-11-22T10:30:00+02:00'),
      s => (s.actor = { objectType: 'Group', member: [{ account }] }),
      s => (s.result = {}),
      s => (s.result.duration = 'P1Y2M3DT4H5M6.7S'),
      s => (s.result.duration = 'P2W'),
      objectOf(sub()),
      objectOf({ objectType: 'StatementRef', id: '7c0f3d5e-2b9a-4f16-a1d4-8e60c35b7f92' }),
      objectOf({ objectType: 'Agent', account }),
      s => (s.verb.display = { 'zh-Hans-CN': 'x', 'de-CH-1996': 'x', 'x-klingon': 'x', 'i-klingon': 'x' }),
    ];
    for (const change of right) {
      const statement = wholeStatement();
      change(statement);
      assert.deepEqual(validateStatement(statement, { now }), [], change.toString());
    }
  });

  for (const [rule, path, breakIt] of broken) {
    it(`refuses what breaks a rule: ${rule}`, () => {
      const statement = wholeStatement();
      breakIt(statement);
      const problems = validateStatement(statement, { now });
      const found = problems.find(problem => problem.path === path);
      assert.ok(found, JSON.stringify(problems));
      assert.ok(found.what.length > 5 && /^[A-Z].*\.$/.test(found.fix), JSON.stringify(found));
    });
  }

  it('knows what 2.0 has changed', () => {
    const statement: Broken = { ...wholeStatement(), version: '2.0.0' };
    statement.context.contextAgents = [{ objectType: 'contextAgent', agent: { account } }];
    statement.context.contextGroups = [{ objectType: 'contextGroup', group: { objectType: 'Group', account } }];
    assert.deepEqual(validateStatement(statement, { version: '2.0.0' }), []);
    delete statement.context.contextAgents[0].objectType;
    const problems = validateStatement({ ...statement, version: '1.0.0' }, { version: '2.0.0' });
    assert.deepEqual(problems.map(({ path }) => path).sort(), ['context.contextAgents[0].objectType', 'version']);
  });

  it('takes whatever comes, and tells nothing of what it says', () => {
    for (const garbage of [null, undefined, 7, 'x', [], {}, { actor: [], verb: [], object: [], result: 1 }]) {
      assert.ok(validateStatement(garbage).length > 0);
    }
    const problems = validateStatement({ ...wholeStatement(), 'ada@example.com': 'secret', id: 'secret' });
    assert.doesNotMatch(JSON.stringify(problems), /secret|ada@/);
  });
});

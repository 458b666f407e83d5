/** A statement that has nearly everything a statement may have, and is right. */
export function wholeStatement() {
  return {
    id: '7c0f3d5e-2b9a-4f16-a1d4-8e60c35b7f92',
    actor: { objectType: 'Agent', name: 'Ada', account: { homePage: 'https://vendor.example', name: 'ada' } },
    verb: { id: 'http://adlnet.gov/expapi/verbs/answered', display: { en: 'answered', 'de-AT': 'beantwortete' } },
    object: {
      objectType: 'Activity',
      id: 'https://vendor.example/questions/colour',
      definition: {
        type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
        name: { en: 'Which colour?' },
        description: { en: 'One of two.' },
        moreInfo: 'https://vendor.example/colours',
        interactionType: 'choice',
        correctResponsesPattern: ['red'],
        choices: [{ id: 'red', description: { en: 'Red' } }, { id: 'blue' }],
        extensions: { 'https://vendor.example/extensions/x': null },
      },
    },
    result: {
      score: { scaled: 0.5, raw: 2, min: -1, max: 5 },
      success: true,
      completion: false,
      response: 'red',
      duration: 'PT12.5S',
      extensions: { 'https://vendor.example/extensions/certainty': 3 },
    },
    context: {
      registration: '7c0f3d5e-2b9a-4f16-a1d4-8e60c35b7f93',
      instructor: { mbox: 'mailto:teacher@vendor.example' },
      team: { objectType: 'Group', member: [{ openid: 'https://vendor.example/ben' }] },
      revision: '3',
      platform: 'docent 0.1.0',
      language: 'en-GB',
      contextActivities: {
        parent: [{ id: 'https://vendor.example/quiz' }],
        grouping: [{ id: 'https://vendor.example/skill' }],
        category: [{ id: 'https://vendor.example/profile' }],
        other: [{ id: 'https://vendor.example/other' }],
      },
      statement: { objectType: 'StatementRef', id: '7c0f3d5e-2b9a-4f16-a1d4-8e60c35b7f94' },
      extensions: { 'https://vendor.example/extensions/any': { of: [1, null] } },
    },
    timestamp: '2026-11-22T09:30:00.123Z',
    stored: '2026-11-22T10:30:01+01:00',
    authority: { objectType: 'Agent', mbox_sha1sum: 'a'.repeat(40) },
    version: '1.0.0',
    attachments: [
      {
        usageType: 'https://vendor.example/usage',
        display: { en: 'A photo' },
        contentType: 'image/png',
        length: 12,
        sha2: 'b'.repeat(64),
      },
    ],
  };
}

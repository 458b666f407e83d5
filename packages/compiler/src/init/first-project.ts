/** The project file that a new project starts with. */
export function firstProject(project: string, name: string): object {
  return {
    $schema: './docent.schema.json',
    project,
    name,
    locales: ['en'],
    include: ['howtos/*.json'],
    skills: { 'write-howtos': { title: 'write a how-to that customers can follow' } },
  };
}

/** A how-to about writing how-tos: it shows what a file looks like and is worth reading. */
export const firstHowto: object = {
  $schema: '../docent.include.schema.json',
  howtos: {
    'first-howto': {
      title: 'Write your first how-to',
      owner: 'Your team',
      summary: 'Ten minutes, and customers can follow *your* steps instead of these.',
      skill: 'write-howtos',
      difficulty: 'beginner',
      minutes: 10,
      steps: [
        {
          id: 'say-what-for',
          title: 'Say what the customer will get done',
          text: 'Change `title` in `howtos/first-howto.json`. Begin with a verb: **Book a room**, not *Room booking*.',
        },
        {
          id: 'one-action',
          title: 'Give each step one action',
          text: 'Write what to do, then how to tell that it worked. Use the words that stand on the buttons.',
          lines: [{ kind: 'tip', text: 'Keep the `id` of a step when you reword it: progress is kept under it.' }],
        },
        {
          id: 'check',
          title: 'Check it',
          text: 'Run this, and mend what it names:\n\n```\ndocent validate\n```',
        },
      ],
    },
  },
};

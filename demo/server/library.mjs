import { compileProject, writePublished } from '@docent/compiler';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Projects of any size for measuring: plausible how-tos, all alike, five of them placed.
 *
 * @param {string} folder where the compiled projects go, each in a folder named for its size
 */
export function createLibrary(folder) {
  const made = new Map();

  async function make(size) {
    const source = join(folder, 'source', String(size));
    await mkdir(source, { recursive: true });
    const file = join(source, 'docent.json');
    await writeFile(file, JSON.stringify(project(size)));
    const { published } = await compileProject({ file, now: new Date() });
    await writePublished(published, join(folder, String(size)));
  }

  return {
    prepare: () => mkdir(folder, { recursive: true }),
    /** Compiles the project of that size, once. */
    ensure(size) {
      if (!made.has(size)) made.set(size, make(size));
      return made.get(size);
    },
  };
}

function project(size) {
  const numbers = Array.from({ length: size }, (_, index) => index + 1);
  return {
    project: `library-${size}`,
    name: 'Meridian library',
    locales: ['en'],
    skills: { 'find-your-way': { title: 'find your way in the house' } },
    howtos: Object.fromEntries(numbers.map(number => [`guide-${number}`, guide(number, size)])),
  };
}

function guide(number, size) {
  return {
    title: `Guide ${number}: set up room ${number}`,
    summary: `Prepares room ${number} for a meeting of six.`,
    skill: 'find-your-way',
    owner: 'Meridian customer education',
    placed: number === 1 || size <= 5,
    steps: ['Unlock', 'Light', 'Screen', 'Chairs', 'Sign'].map((title, index) => ({
      id: title.toLowerCase(),
      title: `${title} of room ${number}`,
      text: `Step **${index + 1}** of guide ${number}. Check it, then go on.`,
    })),
  };
}

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A drawing of 300 bytes and a bit, enough to ask for parts of. */
export const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" viewBox="0 0 40 20"><title>${'A desk. '.repeat(25)}</title><rect width="40" height="20"/></svg>`;

/** Changes to the project that {@link writeProject} writes. */
export interface ProjectChanges {
  project?: string;
  name?: string;
  title?: string;
}

/** Writes a project with one how-to and one image; returns the path of its `docent.json`. */
export async function writeProject(
  folder: string,
  { project = 'desks', name = 'Desk makers', title = 'Assemble the desk' }: ProjectChanges = {},
): Promise<string> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'desk.svg'), drawing);
  const file = join(folder, 'docent.json');
  const step = { id: 'unpack', title: 'Unpack', image: { src: 'desk.svg', alt: 'A desk', width: 40, height: 20 } };
  const steps = [step, { id: 'turn', title: 'Turn it over' }];
  const howtos = { assemble: { title, owner: 'Desk makers', skill: 'assemble-desks', steps } };
  const skills = { 'assemble-desks': { title: 'assemble desks' } };
  await writeFile(file, JSON.stringify({ project, name, locales: ['en'], howtos, skills }, null, 2));
  return file;
}

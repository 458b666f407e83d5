import type { Learning, PublishedLearning } from '@docent/schema';
import { defined } from '../publish/defined.js';
import { publishSkill } from './check/publish-skill.js';
import type { KindCompiler, OwnFields } from './kind-compiler.js';

/** In one language, before its references are resolved. */
interface LocalisedLearning extends Pick<PublishedLearning, 'title' | 'text'> {
  skills: string[];
}

/** Compiles what customers see of their own skills. */
export const learningCompiler: KindCompiler<Learning, LocalisedLearning, PublishedLearning> = {
  check({ skills }, { reference }) {
    skills?.forEach((skill, index) => reference('skills', skill, ['skills', index]));
  },
  publish: (learning, context) =>
    defined<OwnFields<PublishedLearning>>({
      title: learning.title,
      text: learning.text,
      skills: learning.skills.map(id => publishSkill(id, context)),
    }),
  meaning: (learning, { lookUp }) => ({ ...learning, skills: learning.skills.map(id => [id, lookUp('skills', id)]) }),
};

import type { PublishedAdvice } from '@docent/schema';
import { factsRead } from '../kinds/advice/facts-read.js';
import { ruleText } from './rule-text.js';

/** A box of the picture. */
export interface GraphNode {
  id: string;
  is: 'question' | 'must-have' | 'outcome';
  title: string;
  /** In smaller letters below the title. */
  note?: string;
  /** From left to right: questions by what their relevance depends on, then must-haves, then outcomes. */
  layer: number;
}

/** What a guide asks, when, and what follows from it. */
export interface GuideGraph {
  title: string;
  nodes: readonly GraphNode[];
  /** Indexes of nodes. */
  edges: readonly (readonly [from: number, to: number])[];
}

/** The flow of a guide: each question with those that decide whether it is asked, and what outcomes must have of the answers. */
export function guideGraph(guide: PublishedAdvice): GuideGraph {
  const definitions = {
    conditions: Object.fromEntries(Object.entries(guide.conditions).map(([id, { when }]) => [id, when])),
    values: Object.fromEntries(Object.entries(guide.values).map(([id, { value }]) => [id, value])),
  };
  const readBy = (rule: unknown): readonly string[] => factsRead(rule, definitions).questions;
  const questions = new Map(guide.questions.map((question, index) => [question.id, index]));
  const relevance = guide.questions.map(({ relevant }) => readBy(relevant).flatMap(id => questions.get(id) ?? []));
  const layers = layersOf(relevance);
  const last = Math.max(0, ...layers);

  const nodes: GraphNode[] = guide.questions.map(({ id, title, relevant }, index) => ({
    ...{ id, is: 'question', title, layer: layers[index] ?? 0 },
    ...(relevant !== undefined && { note: `asked when ${ruleText(relevant, guide)}` }),
  }));
  const edges: [number, number][] = relevance.flatMap((reads, to) => reads.map((from): [number, number] => [from, to]));
  for (const outcome of guide.outcomes) {
    const musts = outcome.requires.map(({ id, when, because }) => {
      const must =
        nodes.push({ id, is: 'must-have', title: because, note: ruleText(when, guide), layer: last + 1 }) - 1;
      for (const question of readBy(when)) {
        const from = questions.get(question);
        if (from !== undefined) edges.push([from, must]);
      }
      return must;
    });
    const to = nodes.push({ id: outcome.id, is: 'outcome', title: outcome.title, layer: last + 2 }) - 1;
    for (const must of musts) edges.push([must, to]);
  }
  return { title: guide.title, nodes, edges };
}

/** How many questions in a row decide whether each is asked; rings have been refused. */
function layersOf(relevance: readonly (readonly number[])[]): number[] {
  const layers: number[] = [];
  const visit = (index: number): number => {
    const known = layers[index];
    if (known !== undefined) return known;
    layers[index] = 0;
    layers[index] = Math.max(0, ...(relevance[index] ?? []).map(before => visit(before) + 1));
    return layers[index];
  };
  relevance.forEach((_, index) => visit(index));
  return layers;
}

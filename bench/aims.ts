import { type QuestionName, questionNames } from './questions/questions.js';

/** What `neo4j-cold` has to reach, in throughput relative to another contender. */
export interface Aim {
  /** Relative to one hand-written statement. */
  readonly cypher: number;
  /** Relative to @neo4j/graphql, where that can answer. */
  readonly peer: number;
}

const harder: Partial<Record<QuestionName, number>> = { Q2: 1.2, Q3: 1.7, Q4: 1.2, Q6: 1.2 };

export const aims: Readonly<Record<QuestionName, Aim>> = Object.fromEntries(
  questionNames.map((name) => [name, { cypher: harder[name] ?? 1, peer: 3 }]),
) as Record<QuestionName, Aim>;

/** Most memory of the embedded store on the corpus of full size, in MB. */
export const embeddedMemoryAim = 600;

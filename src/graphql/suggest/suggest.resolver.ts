import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Int, Query, Resolver } from 'type-graphql';
import { GraphError } from '../../model/errors.js';
import { maxSuggestions, maxSuggestText, type SuggestionForm } from '../../model/suggestions.js';
import type { NodeSummary } from '../../store/questions.js';
import { CodePoints } from '../../util/code-points.js';
import { expectNarrowing } from '../compile/argument-limits.js';
import { type Composition, objectsOf } from '../compile/composed-compiler.js';
import { drawnNodes, graphNode } from '../explore/drawing.js';
import { expectWithin, type SubgraphNode, toSubgraphNode } from '../explore/subgraph.js';
import type { RequestContext } from '../read/context.js';
import { composeAll } from '../read/read.js';
import { NarrowingArgs } from '../shared/narrowing.args.js';
import { Suggestion } from './suggest.type.js';
import { typedText } from './typed-text.js';

const defaultFirst = 10;

interface SuggestedNode {
  readonly node: SubgraphNode;
  readonly matched: string;
  readonly form: SuggestionForm;
}

const suggestion: Composition<SuggestedNode> = {
  typeName: 'Suggestion',
  fields: { node: objectsOf(graphNode, ({ node }) => node) },
};

@Resolver()
export class SuggestResolver {
  @Query(() => [Suggestion], {
    description:
      'What may be meant, as one types: by names, titles and aliases, by pinyin in full (qing nuan zhu, qingnuan) and by initials (qnz), by names in English, and by the beginnings of ids (联想输入). Names that are the text come first, then those that begin with it, then those that hold it; among alike ones short names. Case, width, spaces, quotation marks and traditional characters do not matter. None for a text without letters and digits.',
  })
  async suggest(
    @Arg('text', () => String, {
      description: `What has been typed: up to ${maxSuggestText} characters.`,
    })
    text: string,
    @Args(() => NarrowingArgs) { types, cityIds }: NarrowingArgs,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: defaultFirst,
      description: `Largest number of suggestions, 1 to ${maxSuggestions}.`,
    })
    first: number | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object[]> {
    const limit = first ?? defaultFirst;
    expectWithin(limit, maxSuggestions, 'first');
    expectShort(text);
    expectNarrowing({ types, cityIds });
    const { summaries, shown } = drawnNodes(info, suggestion, ['node']);
    const { suggestions, nodeSummaries, places } = await context.reader.suggest({
      ...(await typedText(text)),
      ...{ limit, summaries },
      ...(types && { types }),
      ...(cityIds && { cityIds }),
    });
    shown.takePlaces(places);
    const nodes = (nodeSummaries as readonly NodeSummary[]).map(toSubgraphNode);
    const found = suggestions.map(({ matched, form }, at) => ({
      ...{ node: nodes[at] as SubgraphNode, matched, form },
    }));
    return composeAll(context, info, suggestion, found, shown.rows);
  }
}

function expectShort(text: string): void {
  const { length } = new CodePoints(text);
  if (length > maxSuggestText)
    throw new GraphError(
      'LIMIT_EXCEEDED',
      `text: ${length} characters are more than ${maxSuggestText}. Give the beginning of a name.`,
      { argument: 'text' },
    );
}

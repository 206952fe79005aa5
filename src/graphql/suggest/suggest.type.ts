import { Field, ObjectType } from 'type-graphql';
import type { SuggestionForm } from '../../model/suggestions.js';
import { GraphNode } from '../explore/explore.type.js';
import { SuggestionFormEnum } from '../shared/enums.js';

@ObjectType({ description: 'What somebody may mean who types (联想).' })
export class Suggestion {
  @Field(() => GraphNode, { description: 'The node that may be meant.' })
  node!: GraphNode;

  @Field({ description: 'The name, alias or spelling that begins with the text or holds it.' })
  matched!: string;

  @Field(() => SuggestionFormEnum, { description: 'What of the node `matched` is.' })
  form!: SuggestionForm;
}

import { GraphQLError, Lexer, Source, TokenKind } from 'graphql';

const unsafe = '__proto__';

/** A query and its variables. */
export interface Asked {
  readonly query: string;
  readonly variables: unknown;
}

/**
 * The same question, with a variable `$__proto__` under another name: graphql-js collects variables in a
 * plain object, where one of that name is lost. All other names are kept, and so is `__proto__` as the name
 * of anything else.
 */
export function withSafeVariables(asked: Asked): Asked {
  const { query, variables } = asked;
  if (!query.includes(unsafe)) return asked;
  let name = `${unsafe}renamed`;
  while (query.includes(name)) name += '_';
  const renamed = renameVariable(query, name);
  if (renamed === query) return asked;
  if (typeof variables !== 'object' || variables === null || !Object.hasOwn(variables, unsafe))
    return { query: renamed, variables };
  const { [unsafe]: value, ...others } = variables as Readonly<Record<string, unknown>>;
  return { query: renamed, variables: { ...others, [name]: value } };
}

/** What is no GraphQL is left to the parser, from there on. */
function renameVariable(query: string, name: string): string {
  const lexer = new Lexer(new Source(query));
  let renamed = '';
  let copied = 0;
  try {
    for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
      if (token.kind !== TokenKind.DOLLAR) continue;
      const { kind, value, start, end } = lexer.lookahead();
      if (kind !== TokenKind.NAME || value !== unsafe) continue;
      renamed += query.slice(copied, start) + name;
      copied = end;
    }
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
  }
  return renamed + query.slice(copied);
}

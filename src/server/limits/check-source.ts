import { GraphQLError, Lexer, Source, TokenKind } from 'graphql';
import { expectWithin } from './expect-within.js';
import type { Limits } from './limits.js';

const opening = new Set<string>([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const closing = new Set<string>([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/**
 * Holds a query against the limits that parsing itself needs: its recursion is as deep as the
 * brackets are. What is no GraphQL is left to the parser, which stops at the same place.
 *
 * @throws {GraphQLError} LIMIT_EXCEEDED
 */
export function checkSource(text: string, limits: Limits): void {
  expectWithin(limits, 'queryBytes', Buffer.byteLength(text));
  const lexer = new Lexer(new Source(text));
  let tokens = 0;
  let nesting = 0;
  for (;;) {
    const kind = nextKind(lexer);
    if (kind === undefined || kind === TokenKind.EOF) return;
    tokens++;
    if (opening.has(kind)) nesting++;
    else if (closing.has(kind)) nesting--;
    expectWithin(limits, 'tokens', tokens);
    expectWithin(limits, 'nesting', nesting);
  }
}

function nextKind(lexer: Lexer): TokenKind | undefined {
  try {
    return lexer.advance().kind;
  } catch (error) {
    if (error instanceof GraphQLError) return undefined;
    throw error;
  }
}

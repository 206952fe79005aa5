import type { FastifyRequest } from 'fastify';

/** A page is taken: text/html, and not with `q=0`, which says that it is not. */
const takesPages = /\btext\/html\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i;

/** Whether a request comes from someone who opens the address in a browser. */
export const isBrowsing = ({
  method,
  headers,
}: Pick<FastifyRequest, 'method' | 'headers'>): boolean =>
  method === 'GET' && takesPages.test(headers.accept ?? '');

import type { FastifyRequest } from 'fastify';

/** Whether a request comes from someone who opens the address in a browser. */
export const isBrowsing = ({
  method,
  headers,
}: Pick<FastifyRequest, 'method' | 'headers'>): boolean =>
  method === 'GET' && /\btext\/html\b/.test(headers.accept ?? '');

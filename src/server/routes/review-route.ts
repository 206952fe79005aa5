import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { DraftOnDesk, GivenAnswer, ReviewDesk } from '../../extract/review/desk.js';
import { AnswerRefused, DraftChanged, NoSuchDraft } from '../../extract/review/desk-errors.js';
import { UserError } from '../../util/user-error.js';
import { isLoopback } from '../loopback.js';
import { sendRefusal } from '../request/refusal.js';

/** Most bytes of an answer: a fact with its quotes. */
const maxBody = 65_536;

const config = { scope: 'review' } as const;

/** Of one draft, in addresses and file names. */
const keyPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Drafts that are reviewed in the browser: what there is, what is asked, and answers. For the user of this
 * machine alone: a request is refused that comes by another name of it, or from a page of another origin.
 */
export function serveReview(http: FastifyInstance, desk: ReviewDesk): void {
  http.register(async (routes) => {
    routes.addHook('onRequest', (request, reply, goOn) => {
      const refused = strangerOf(request);
      if (refused === undefined) goOn();
      else sendRefusal(reply, 403, 'BAD_REQUEST', refused);
    });
    routes.get('/review/drafts', { config }, async (_, reply) =>
      reply.header('cache-control', 'no-store').send({ drafts: await desk.list() }),
    );
    routes.get<{ Params: { key: string } }>(
      '/review/drafts/:key',
      { config },
      ({ params }, reply) => answer(reply, () => desk.draft(keyOf(params.key))),
    );
    routes.post<{ Params: { key: string } }>(
      '/review/drafts/:key/decisions',
      { bodyLimit: maxBody, config },
      ({ params, headers, body }, reply) => {
        const revision = /^(?:W\/)?"([0-9a-f]+)"$/.exec(headers['if-match'] ?? '')?.[1];
        if (revision === undefined)
          return sendRefusal(
            reply,
            428,
            'BAD_REQUEST',
            'Say by If-Match which state of the draft is decided about: it is the ETag of the draft.',
          );
        return answer(reply, () => desk.decide(keyOf(params.key), revision, read(body)));
      },
    );
  });
}

function keyOf(given: string): string {
  if (keyPattern.test(given)) return given;
  throw new NoSuchDraft('There is no such draft.');
}

function read(body: unknown): GivenAnswer {
  try {
    const given: unknown = JSON.parse(String(body));
    if (typeof given === 'object' && given !== null) return given;
  } catch {
    // Told below.
  }
  throw new UserError('The body is a JSON object: { "question": …, "answer": … }.');
}

/** Why a request is not the user's own; undefined where it is. */
function strangerOf({ headers, method, ip }: FastifyRequest): string | undefined {
  const host = headers.host ?? '';
  const name = host.replace(/:\d+$/, '').replace(/^\[|\]$/g, '');
  // A name of another site that was made to lead here is no name of this machine.
  if (!isLoopback(name) || !isLoopback(ip))
    return 'Drafts are reviewed on this machine alone, by localhost.';
  if (method === 'GET' || method === 'HEAD') return undefined;
  const { origin } = headers;
  if (origin !== undefined && origin !== `http://${host}`)
    return 'A page of another origin may not decide about drafts.';
  if (!/^application\/json\b/.test(headers['content-type'] ?? ''))
    return 'An answer is sent as application/json.';
  return undefined;
}

async function answer(reply: FastifyReply, ask: () => Promise<DraftOnDesk>): Promise<FastifyReply> {
  try {
    const draft = await ask();
    return reply.headers({ etag: `"${draft.revision}"`, 'cache-control': 'no-store' }).send(draft);
  } catch (error) {
    if (error instanceof NoSuchDraft) return sendRefusal(reply, 404, 'NOT_FOUND', error.message);
    if (error instanceof DraftChanged) return sendRefusal(reply, 412, 'BAD_REQUEST', error.message);
    if (error instanceof AnswerRefused) return sendFaults(reply, error);
    if (error instanceof UserError) return sendRefusal(reply, 400, 'BAD_USER_INPUT', error.message);
    throw error;
  }
}

/** The same refusal as of any wrong answer, with the codes of what is wrong. */
function sendFaults(reply: FastifyReply, { message, faults }: AnswerRefused): FastifyReply {
  const extensions = { code: 'BAD_USER_INPUT', faults } as const;
  return reply
    .code(400)
    .header('cache-control', 'no-store')
    .send({ errors: [{ message, extensions }] });
}

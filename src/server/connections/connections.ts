import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { connectionCame } from '../../util/give-way.js';
import type { AtOnce } from './waiting.js';

type Bounds = Pick<AtOnce, 'connections' | 'requests' | 'requestsOfConnection'>;

/**
 * The connections of a server: how many there are, and on which of them something is under way. Where
 * there are too many, the one that has been without a request for longest is closed for a new one; where
 * all have one, the new one is.
 */
export class Connections {
  readonly #most: Bounds;
  #underWay = 0;
  /** Requests of each connection whose answers are not sent yet. */
  readonly #requests = new Map<Socket, number>();
  /** Those without any, the one that has been for longest first. */
  readonly #idle = new Set<Socket>();

  constructor(server: Server, most: Bounds) {
    this.#most = most;
    server.on('connection', (socket) => this.#add(socket));
    // Before whoever answers the request.
    server.prependListener('request', (request, response) => this.#begin(request, response));
    // Once more has been read: on a busy service the next request may lie in what the system keeps.
    server.on('timeout', (socket) => setImmediate(() => this.#closeIfUnused(socket)));
  }

  /** Closes those on which nothing is under way: browsers open connections that they may not use. */
  closeIdle(): void {
    for (const socket of this.#idle) socket.destroy();
  }

  /** True where the connection has more requests under way than one may have. */
  isOverrun(socket: Socket): boolean {
    return (this.#requests.get(socket) ?? 0) > this.#most.requestsOfConnection;
  }

  /** True where all connections together have more under way than there may be. */
  get isCrowded(): boolean {
    return this.#underWay > this.#most.requests;
  }

  #add(socket: Socket): void {
    connectionCame();
    if (this.#requests.size >= this.#most.connections) {
      const [longest = socket] = this.#idle;
      longest.destroy();
      this.#remove(longest);
      if (longest === socket) return;
    }
    this.#requests.set(socket, 0);
    this.#idle.add(socket);
    socket.once('close', () => this.#remove(socket));
  }

  #remove(socket: Socket): void {
    this.#requests.delete(socket);
    this.#idle.delete(socket);
  }

  #begin({ socket }: IncomingMessage, response: ServerResponse): void {
    this.#underWay++;
    this.#idle.delete(socket);
    this.#requests.set(socket, (this.#requests.get(socket) ?? 0) + 1);
    response.once('close', () => this.#end(socket));
  }

  #end(socket: Socket): void {
    this.#underWay--;
    const requests = this.#requests.get(socket);
    if (requests === undefined) return;
    this.#requests.set(socket, requests - 1);
    if (requests === 1) this.#idle.add(socket);
  }

  /**
   * Nothing went through the connection for a while. That is its client's doing where an answer is ready
   * for it, or where no request is under way; otherwise it waits for the service.
   */
  #closeIfUnused(socket: Socket): void {
    if (this.#idle.has(socket) || socket.writableLength > 0) socket.destroy();
  }
}

// Plain JavaScript, as Jest loads its global setup outside its own module system.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';

const password = 'minzheng-test';

/**
 * Neo4j for a whole run of Jest, started when a test first asks for it. Tests run in several processes and
 * a server holds one graph, so each is lent to one test file at a time: until the file's connection to the
 * broker ends. There are two where there are processors for them, as files that need Neo4j take half of the
 * time of a run, most of it for plans of statements: Java makes these servers quicker the longer they live.
 * Files that stop their server have another one. Questions and answers are typed in `neo4j.ts`.
 */
export class Neo4jBroker {
  #server = createServer((socket) => this.#serve(socket));
  #lasting = new Pool(
    Array.from({ length: Math.min(2, availableParallelism()) }, () => new TestServer()),
  );
  // What lives for a few statements is better quick to compile than quick when compiled.
  #stopped = new Pool([new TestServer('-XX:TieredStopAtLevel=1')]);

  /** @returns {Promise<number>} the port at which it is asked */
  async listen() {
    await new Promise((resolve) => this.#server.listen(0, '127.0.0.1', () => resolve(undefined)));
    return this.#server.address().port;
  }

  async close() {
    this.#server.close();
    await Promise.all([this.#lasting.remove(), this.#stopped.remove()]);
  }

  /** @param {import('node:net').Socket} socket */
  #serve(socket) {
    socket.on('error', () => socket.destroy());
    /** @type {Promise<TestServer> | undefined} */
    let lease;
    createInterface({ input: socket }).on('line', async (request) => {
      if (!lease) {
        const pool = request === 'lease to stop' ? this.#stopped : this.#lasting;
        lease = pool.lend();
        // One that ends while it waits gives back what it gets.
        socket.once('close', () => lease?.then((server) => pool.takeBack(server)));
      }
      const server = await lease;
      if (socket.destroyed) return;
      if (request === 'stop') await server.stop();
      else await server.start();
      if (request === 'freeze') await server.halt();
      if (request === 'thaw') server.signal('SIGCONT');
      if (request === 'fill') server.limitFiles('0');
      if (request === 'make room') server.limitFiles('unlimited');
      socket.write(`${JSON.stringify(server.answer)}\n`);
    });
  }
}

/** Servers that are lent one after the other. */
class Pool {
  #servers;
  /** Those that nobody has. */
  #free;
  /** Who waits for one, in the order of their coming. @type {((server: TestServer) => void)[]} */
  #waiting = [];

  /** @param {readonly TestServer[]} servers */
  constructor(servers) {
    this.#servers = servers;
    this.#free = [...servers];
  }

  /** @returns {Promise<TestServer>} */
  async lend() {
    return this.#free.shift() ?? new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** @param {TestServer} server */
  async takeBack(server) {
    // A test that failed may have left it frozen.
    server.signal('SIGCONT');
    // Nobody knows what it has on its disk.
    if (server.wasFull) await server.remove();
    const next = this.#waiting.shift();
    if (next) next(server);
    else this.#free.push(server);
  }

  async remove() {
    await Promise.all(this.#servers.map((server) => server.remove()));
  }
}

/** One Neo4j in a folder of its own. */
class TestServer {
  #javaOptions;
  /** @type {string | undefined} */
  #folder;
  #port = 0;
  /** @type {import('node:child_process').ChildProcess | undefined} */
  #neo4j;
  /** Resolves when the server is there, or known to be missing. @type {Promise<void> | undefined} */
  #starting;
  /** Why there is no Neo4j. @type {string | undefined} */
  #missing;
  /** Whether there was a moment when it could not write. */
  wasFull = false;

  /** @param {string} javaOptions beside those of all */
  constructor(javaOptions = '') {
    this.#javaOptions = javaOptions;
  }

  get answer() {
    return this.#missing
      ? { missing: this.#missing }
      : { uri: `bolt://127.0.0.1:${this.#port}`, password, folder: this.#folder };
  }

  start() {
    this.#starting ??= this.#spawn();
    return this.#starting;
  }

  async #spawn() {
    this.#folder ??= mkdtempSync(join(tmpdir(), 'minzheng-neo4j-'));
    this.#port ||= await freePort();
    const child = spawn(
      process.execPath,
      [
        'scripts/neo4j.js',
        '--attached',
        `--port=${this.#port}`,
        `--data=${this.#folder}`,
        // Tests load one graph after the other, and each would have every statement planned anew.
        '--keep-plans=3600',
      ],
      {
        stdio: ['pipe', 'pipe', 'pipe'],
        // A group of its own, which is frozen together.
        detached: true,
        env: {
          ...process.env,
          NEO4J_PASSWORD: password,
          JDK_JAVA_OPTIONS: `-XX:+UseSerialGC ${this.#javaOptions}`,
        },
      },
    );
    this.#neo4j = child;
    /** @type {string[]} */
    const said = [];
    child.stderr.on('data', (text) => said.push(String(text)));
    await new Promise((resolve) => {
      let ready = false;
      child.stdout.once('data', () => {
        ready = true;
        resolve(undefined);
      });
      child.once('exit', () => {
        if (!ready) this.#missing = said.join('').trim();
        resolve(undefined);
      });
    });
  }

  /** @param {NodeJS.Signals} signal */
  signal(signal) {
    const child = this.#neo4j;
    if (child?.pid && child.exitCode === null && child.signalCode === null)
      process.kill(-child.pid, signal);
  }

  /** Halts it. A signal alone does not wait: what runs at that moment would still answer. */
  async halt() {
    this.signal('SIGSTOP');
    const end = Date.now() + 10_000;
    while (this.#states().some((state) => !'TtZX'.includes(state))) {
      if (Date.now() > end) throw new Error('Neo4j does not halt.');
      await setTimeout(2);
    }
  }

  /**
   * Lets it write no byte of a file from this size on, as if its disk were full, or lets it again. Java takes no
   * notice of the signal that goes with it, and has the write fail.
   *
   * @param {string} bytes
   */
  limitFiles(bytes) {
    this.wasFull = true;
    for (const process of this.#processes())
      execFileSync('prlimit', [`--pid=${process}`, `--fsize=${bytes}:`]);
  }

  /** The processes of its group, where the system tells them: see proc(5). */
  #processes() {
    return entriesOf('/proc')
      .filter((process) => /^[0-9]+$/.test(process))
      .filter((process) => fieldsOf(`/proc/${process}/stat`)[2] === String(this.#neo4j?.pid));
  }

  /** The state of each thread of its group, one letter each. */
  #states() {
    return this.#processes()
      .flatMap((process) =>
        entriesOf(`/proc/${process}/task`).map((thread) => `/proc/${process}/task/${thread}/stat`),
      )
      .map((file) => fieldsOf(file)[0] ?? 'X');
  }

  async stop() {
    const child = this.#neo4j;
    if (!child) return;
    if (child.exitCode === null && child.signalCode === null) {
      this.signal('SIGCONT');
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.stdin.end();
      await ended;
    }
    this.#neo4j = undefined;
    this.#starting = undefined;
  }

  async remove() {
    await this.stop();
    if (this.#folder) rmSync(this.#folder, { recursive: true, force: true });
    this.#folder = undefined;
    this.wasFull = false;
  }
}

/** The names in a folder, and none where it is not there, or no more. @param {string} folder */
function entriesOf(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** What `stat` says after a process's name: state, parent, group and so on. @param {string} file */
function fieldsOf(file) {
  try {
    const text = readFileSync(file, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}

/** @returns {Promise<number>} */
async function freePort() {
  const probe = createServer();
  await new Promise((resolve) => probe.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = probe.address();
  await new Promise((resolve) => probe.close(() => resolve(undefined)));
  return port;
}

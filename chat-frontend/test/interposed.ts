import { createServer, request as send } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { GATEWAY } from './surroundings.js';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Stands between the page and the gateway, and lets happen what networks let happen: it breaks off, holds, goes away.
 */
export class Interposed {
  readonly #sockets = new Set<Socket>();
  readonly #instead = new Map<string, Handler>();
  /** How many streams of answers the page has closed before their end. */
  closedStreams = 0;
  #streams: 'whole' | 'broken' | 'held' = 'whole';
  #server: Server;
  #port = 0;

  private constructor() {
    this.#server = this.#listenable();
  }

  static async start(): Promise<Interposed> {
    const interposed = new Interposed();
    await interposed.up();
    return interposed;
  }

  get address(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  async up(): Promise<void> {
    this.#server = this.#listenable();
    await new Promise<void>((resolve) => this.#server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  async down(): Promise<void> {
    for (const socket of this.#sockets) {
      socket.destroy();
    }
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** What becomes of the streams that begin from now on, once they have told their evidence. */
  streams(fate: 'whole' | 'broken' | 'held'): void {
    this.#streams = fate;
  }

  /** Answers requests to a path, without its query, instead of the gateway. */
  instead(path: string, handler: Handler | undefined): void {
    if (handler === undefined) {
      this.#instead.delete(path);
    } else {
      this.#instead.set(path, handler);
    }
  }

  #listenable(): Server {
    const server = createServer((request, response) => {
      const path = (request.url ?? '').split('?', 1)[0] ?? '';
      (this.#instead.get(path) ?? this.#forward.bind(this))(request, response);
    });
    server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
    });
    return server;
  }

  #forward(request: IncomingMessage, response: ServerResponse): void {
    const streamed = request.url === '/v1/ask' && request.headers.accept === 'text/event-stream';
    const fate = streamed ? this.#streams : 'whole';
    const onward = send(
      GATEWAY + (request.url ?? '/'),
      { method: request.method, headers: { ...request.headers, host: new URL(GATEWAY).host } },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        if (fate === 'whole') {
          answer.pipe(response);
          return;
        }
        let told = '';
        answer.on('data', (bytes: Buffer) => {
          if (told.includes('event: passages') && told.endsWith('\n\n')) {
            return;
          }
          told += bytes.toString('utf8');
          response.write(bytes);
          if (told.includes('event: passages') && told.endsWith('\n\n') && fate === 'broken') {
            // Not at once, or what was written would be lost with the connection.
            setTimeout(() => response.destroy(), 50);
          }
        });
        answer.on('error', () => response.destroy());
      },
    );
    onward.on('error', () => response.destroy());
    response.on('close', () => {
      if (streamed && fate === 'held' && !response.writableFinished) {
        this.closedStreams++;
      }
      onward.destroy();
    });
    request.pipe(onward);
  }
}

/** Writes a whole stream of server-sent events. */
export function tell(response: ServerResponse, events: readonly (readonly [string, unknown])[]): void {
  response.writeHead(200, { 'content-type': 'text/event-stream;charset=UTF-8' });
  for (const [event, data] of events) {
    response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }
  response.end();
}

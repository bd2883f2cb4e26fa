/** One message of a stream of server-sent events. */
export interface ServerSentEvent {
  event: string;
  data: string;
}

/**
 * Reads server-sent events (WHATWG HTML, section 9.2.6) from a response's body. A message that the end of the stream
 * cuts off is not given out.
 */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerSentEvent> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  let returned = false;
  let message = new Message();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) {
        return;
      }
      const decoded = decoder.decode(value, { stream: true });
      // A carriage return has ended its line; the line feed that may come with the next bytes is no line's end of its own.
      const text: string = returned && decoded.startsWith('\n') ? decoded.slice(1) : decoded;
      returned = decoded === '' ? returned : text.endsWith('\r');
      const lines = (rest + text).split(/\r\n|\n|\r/);
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (line !== '') {
          message.add(line);
        } else {
          if (message.data !== undefined) {
            yield { event: message.event, data: message.data };
          }
          message = new Message();
        }
      }
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

class Message {
  event = 'message';
  data: string | undefined;

  add(line: string): void {
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') {
      this.event = value;
    } else if (field === 'data') {
      this.data = this.data === undefined ? value : `${this.data}\n${value}`;
    }
  }
}

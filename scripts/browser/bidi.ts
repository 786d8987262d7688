import WebSocket from 'ws';

/** What each command that we use answers. https://w3c.github.io/webdriver-bidi/ */
interface Answers {
  'browser.close': object;
  'browsingContext.activate': object;
  'browsingContext.create': { readonly context: string };
  'browsingContext.getTree': { readonly contexts: readonly { readonly context: string }[] };
  'browsingContext.navigate': object;
  'script.evaluate':
    | { readonly type: 'success'; readonly result: { readonly value?: unknown } }
    | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } };
  'session.new': object;
  'webExtension.install': { readonly extension: string };
}

/** A WebDriver BiDi session over one WebSocket; a command rejects when the browser refuses it or is silent for 20 s. */
export interface Bidi {
  readonly send: <M extends keyof Answers>(method: M, params?: object) => Promise<Answers[M]>;
  /** A string, number or boolean; what is more, turn into JSON inside. */
  readonly evaluate: (context: string, expression: string) => Promise<unknown>;
  readonly close: () => void;
}

interface Reply {
  readonly type: string;
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
}

const SILENCE = 20_000;

export async function connectBidi(url: string): Promise<Bidi> {
  const socket = new WebSocket(url);
  await new Promise<void>((done, fail) => {
    socket.once('open', done).once('error', fail);
  });
  const waiting = new Map<number, (reply: Reply) => void>();
  let last = 0;
  socket.on('message', (data: Buffer) => {
    // Every message of the protocol is a JSON object of this shape.
    const reply = JSON.parse(data.toString()) as Reply;
    if (reply.id !== undefined) waiting.get(reply.id)?.(reply);
  });
  const send: Bidi['send'] = (method, params = {}) =>
    new Promise((done, fail) => {
      const id = ++last;
      const silent = setTimeout(() => {
        fail(new Error(`${method}: no answer`));
      }, SILENCE);
      waiting.set(id, ({ type, result, error = '', message = '' }) => {
        clearTimeout(silent);
        waiting.delete(id);
        if (type === 'error') fail(new Error(`${method}: ${error}: ${message}`));
        // The protocol's description says that this method answers so.
        else done(result as never);
      });
      socket.send(JSON.stringify({ id, method, params }));
    });
  return {
    send,
    evaluate: async (context, expression) => {
      const answer = await send('script.evaluate', {
        expression,
        target: { context },
        awaitPromise: true,
        userActivation: true,
      });
      if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
      return answer.result.value;
    },
    close: () => {
      socket.close();
    },
  };
}

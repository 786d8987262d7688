import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import type { AddressInfo, Socket } from 'node:net';
import type { Certificate } from './certificate.ts';

/** A server on a free port of 127.0.0.1. */
export interface Loopback {
  readonly port: number;
  readonly close: () => Promise<void>;
}

export type Handler = (request: Http2ServerRequest, response: Http2ServerResponse) => void;

/** HTTPS, HTTP/2 and HTTP/1.1, with our own certificate. `close` cuts what is still open. */
export async function serveOnLoopback({ key, cert }: Certificate, handle: Handler): Promise<Loopback> {
  const server = createSecureServer({ key, cert, allowHTTP1: true }, handle);
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
  });
  server.on('sessionError', () => undefined).on('tlsClientError', () => undefined); // a browser that closes in mid-handshake
  await new Promise<void>((ready) => {
    server.listen(0, '127.0.0.1', ready);
  });
  return {
    // A server that listens on a port has an AddressInfo.
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        for (const socket of sockets) socket.destroy();
      }),
  };
}

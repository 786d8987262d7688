import { createServer } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { Loopback } from './loopback-server.ts';

/**
 * An HTTP CONNECT proxy with a table of hosts: no preference of Firefox maps a host to a port, a proxy does. What is not in the table
 * is refused, so that the run cannot reach the world.
 */
export async function startProxy(hosts: Readonly<Record<string, number>>): Promise<Loopback> {
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
  };
  const server = createServer((_request, response) => {
    response.writeHead(502).end();
  });
  server.on('connection', keep);
  server.on('connect', ({ url = '' }, client: Socket) => {
    const port = hosts[url.split(':')[0] ?? ''];
    if (port === undefined) {
      client.end('HTTP/1.1 502 Blocked\r\n\r\n');
      return;
    }
    const upstream = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      upstream.pipe(client);
      client.pipe(upstream);
    });
    keep(upstream);
    upstream.on('close', () => client.destroy());
    client.on('close', () => upstream.destroy());
  });
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

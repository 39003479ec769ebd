import { createServer } from 'node:net';
import { codeOf } from './trouble.ts';

/** Undefined when the port is free, else the system's reason: EADDRINUSE, EACCES. */
export function whyNot(port: number, host = '127.0.0.1'): Promise<string | undefined> {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', (error) => done(codeOf(error) ?? error.message));
    server.listen({ port, host, exclusive: true }, () => server.close(() => done(undefined)));
  });
}

/** A free port outside the range from which systems take the ports of outgoing connections. */
export async function freePort(preferred?: number): Promise<number> {
  const tries = preferred ? [preferred] : [];
  for (let i = 0; i < 50; i++) tries.push(15_000 + Math.floor(Math.random() * 15_000));
  for (const port of tries) if (!(await whyNot(port))) return port;
  throw new Error('no free port between 15000 and 30000');
}

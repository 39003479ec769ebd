import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';

/** One of the numbered databases of a Redis server, so that test files do not meet. */
export function ownRedisDatabase(url: string, number: number): string {
  const own = new URL(url);
  own.pathname = `/${number}`;
  return own.href;
}

/** As much of a Redis as answers the question which keys it throws away: real ones differ from machine to machine. */
export class EvictingRedis {
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async start(policy: string): Promise<EvictingRedis> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const redis = new EvictingRedis(server, `redis://127.0.0.1:${port}`);
    server.on('connection', (socket) => redis.serve(socket, policy));
    return redis;
  }

  /** Answers each command of a batch: what is known about the memory to `INFO`, else `OK`. */
  private serve(socket: Socket, policy: string): void {
    this.sockets.add(socket);
    const info = `redis_version:8.0.0\r\nloading:0\r\nmaxmemory_policy:${policy}\r\n`;
    socket
      .on('error', () => undefined)
      .on('data', (batch: Buffer) => {
        for (const [, name = ''] of batch.toString('latin1').matchAll(/\*\d+\r\n\$\d+\r\n(\w+)\r\n/g))
          socket.write(name.toUpperCase() === 'INFO' ? `$${info.length}\r\n${info}\r\n` : '+OK\r\n');
      });
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }
}

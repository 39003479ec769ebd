import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export interface Received {
  readonly from: string;
  readonly to: readonly string[];
  readonly source: string;
}

/** A mail server of somebody else's: takes every mail and keeps it as it came over the wire. */
export class SmtpInbox {
  readonly received: Received[] = [];
  private readonly server: SMTPServer;

  private constructor() {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, session, done) => {
        const { mailFrom, rcptTo } = session.envelope;
        text(stream).then((source) => {
          this.received.push({ from: mailFrom ? mailFrom.address : '', to: rcptTo.map((r) => r.address), source });
          done();
        }, done);
      },
    });
  }

  static async start(): Promise<SmtpInbox> {
    const inbox = new SmtpInbox();
    inbox.server.listen(0, '127.0.0.1');
    await once(inbox.server.server, 'listening');
    return inbox;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    return new Promise((done) => this.server.close(() => done()));
  }
}

/** As much of an object store as the product asks of one: put, get and head of an object, head of the bucket. */
export class Bucket {
  readonly objects = new Map<string, Buffer>();
  private readonly server: Server;

  private constructor(readonly name: string) {
    this.server = createServer((request, response) => void this.serve(request, response));
  }

  static async start(name: string): Promise<Bucket> {
    const bucket = new Bucket(name);
    bucket.server.listen(0, '127.0.0.1');
    await once(bucket.server, 'listening');
    return bucket;
  }

  get endpoint(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, bucket = '', key = ''] = new URL(request.url ?? '', this.endpoint).pathname.split('/');
    const signed = request.headers.authorization?.startsWith('AWS4-HMAC-SHA256 ') ?? false;
    const kept = this.objects.get(key);
    if (!signed || bucket !== this.name) response.writeHead(403).end();
    else if (request.method === 'PUT') {
      const parts: Uint8Array[] = [];
      for await (const part of request) parts.push(part as Uint8Array);
      this.objects.set(key, Buffer.concat(parts));
      response.writeHead(200, { etag: `"${key}"` }).end();
    } else if (key !== '' && !kept) response.writeHead(404).end();
    else if (request.method === 'HEAD') response.writeHead(200, { 'content-length': kept?.length ?? 0 }).end();
    else response.writeHead(200, { 'content-length': kept?.length ?? 0 }).end(kept);
  }
}

import type { Reply } from './request';

/** Proxies and browsers give up on a line that is silent for long. */
const HEARTBEAT_MS = 20_000;

/** Server-sent events to one browser, open until either side ends them. */
export class EventStream {
  private readonly heartbeat: NodeJS.Timeout;
  private readonly gone: (() => void)[] = [];

  constructor(private readonly reply: Reply) {
    reply.hijack();
    const headers = Object.entries(reply.getHeaders()).filter(([, v]) => v !== undefined);
    reply.raw.writeHead(200, {
      ...(Object.fromEntries(headers) as Record<string, string>),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    this.heartbeat = setInterval(() => this.write(':\n\n'), HEARTBEAT_MS);
    reply.raw.on('close', () => this.close());
    this.write('retry: 3000\nevent: open\ndata: {}\n\n');
  }

  send(event: string, data: object): void {
    this.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  end(): void {
    this.reply.raw.end();
    this.close();
  }

  /** What is to be done once nobody is there any more. */
  onGone(task: () => void): void {
    this.gone.push(task);
  }

  private write(text: string): void {
    if (!this.reply.raw.writableEnded && !this.reply.raw.destroyed) this.reply.raw.write(text);
  }

  private close(): void {
    clearInterval(this.heartbeat);
    for (const task of this.gone.splice(0)) task();
  }
}

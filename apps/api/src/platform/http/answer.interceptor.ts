import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { mergeMap, type Observable } from 'rxjs';
import type { FileAnswer, Reply } from './request';
import { endpointOf } from './serve';

function attach(reply: Reply, file: FileAnswer): Buffer {
  const plain = file.name.replace(/[^\x20-\x7e]|["\\]/g, '_');
  void reply.headers({
    'content-type': file.mime,
    'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file.name).replace(/['()*]/g, escape)}`,
    'cache-control': 'private, no-store',
    'content-security-policy': "sandbox; default-src 'none'",
  });
  return Buffer.from(file.content);
}

/** Sends answers through the endpoint's schema: what is not declared does not leave the house. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const endpoint = endpointOf(context);
    const declared = endpoint?.answer;
    if (declared === undefined || declared === 'STREAM') return next.handle();
    const reply = context.switchToHttp().getResponse<Reply>();
    return next.handle().pipe(
      mergeMap(async (value: unknown) => {
        if (declared === 'NOTHING') return undefined;
        if (declared === 'FILE') return attach(reply, value as FileAnswer);
        const answer = await declared.parseAsync(value);
        const revision = (answer as { revision?: unknown } | null)?.revision;
        if (typeof revision === 'number') void reply.header('etag', `"${revision}"`);
        void reply.header('cache-control', 'no-store');
        return answer;
      }),
    );
  }
}

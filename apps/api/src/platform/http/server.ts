import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import fastifyCsrf from '@fastify/csrf-protection';
import fastifyHelmet from '@fastify/helmet';
import fastifyMultipart from '@fastify/multipart';
import fastifyRateLimit from '@fastify/rate-limit';
import fastifyStatic from '@fastify/static';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { DomainError } from '@pilotage/domain/kernel';
import type { Config } from '../config/config';
import { problemOf } from '../errors/problem.filter';
import { MAX_UPLOAD_BYTES } from '../files/sniff';
import type { Logger } from '../log/log';
import type { Reply, Request } from './request';

const BODY_LIMIT = 2 * 1024 * 1024;
const UNSAFE = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
/** Longer than any schema allows, so that the schema is what refuses. */
const LONGEST_PARAMETER = 300;
const YEAR_SECONDS = 31_536_000;

/** One line an answer: method, route pattern, status, time. Never the address itself, which may hold a token. */
function logAnswers(server: FastifyInstance, logger: Logger): void {
  server.addHook('onResponse', (request, reply, done) => {
    logger.info(
      {
        requestId: request.id,
        method: request.method,
        route: request.routeOptions.url ?? '-',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'request',
    );
    done();
  });
}

async function secure(server: FastifyInstance, config: Config): Promise<void> {
  await server.register(fastifyHelmet, {
    enableCSPNonces: true,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        frameSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: config.env.SECURE_COOKIES ? { maxAge: YEAR_SECONDS } : false,
  });
  await server.register(fastifyCookie, { secret: config.env.SESSION_SECRET });
  await server.register(fastifyCsrf, {
    cookieKey: 'pilotage_csrf',
    cookieOpts: { signed: true, httpOnly: true, sameSite: 'lax', path: '/', secure: config.env.SECURE_COOKIES },
  });
  await server.register(fastifyRateLimit, {
    max: config.env.RATE_LIMIT_PER_MINUTE,
    timeWindow: '1 minute',
    allowList: (request) => request.url === '/api/health' || request.url === '/api/ready',
  });
  server.addHook('preValidation', (request, reply, done) => {
    if (UNSAFE.has(request.method) && request.url.startsWith('/api/')) server.csrfProtection(request, reply, done);
    else done();
  });
}

/** The console's files; every other address outside `/api` is a page of it, with the nonce its styles are let in by. */
async function serveConsole(server: FastifyInstance, folder: string): Promise<void> {
  const page = await readFile(join(folder, 'index.html'), 'utf8').catch(() => null);
  if (page === null) return;
  await server.register(fastifyStatic, {
    root: folder,
    index: false,
    wildcard: false,
    // Each file's smaller twin, which the build has laid beside it, where the browser takes it.
    preCompressed: true,
    setHeaders: (reply, path) => {
      void reply.header(
        'cache-control',
        /[-.][A-Z0-9]{8,}\.\w+(?:\.br)?$/i.test(path) ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache',
      );
    },
  });
  server.get('/*', (request, reply) => sendPage(page, request, reply));
}

function sendPage(page: string, request: Request, reply: Reply): Reply {
  if (request.url.startsWith('/api/')) return reply.callNotFound() as never;
  const html = page.replaceAll('CSP_NONCE', reply.cspNonce.style);
  return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(html);
}

/** The HTTP server with its limits and headers. */
export function createAdapter(config: Config): FastifyAdapter {
  const trust = config.env.TRUST_PROXY;
  return new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    trustProxy: trust ?? false,
    genReqId: () => randomUUID(),
    forceCloseConnections: true,
    routerOptions: { maxParamLength: LONGEST_PARAMETER },
    // An address that cannot be read never reaches the filter.
    frameworkErrors: (_error: Error, request: Request, reply: Reply) => {
      const problem = problemOf(new DomainError('NOT_FOUND'), String(request.id));
      void reply.status(problem.status).type('application/problem+json; charset=utf-8').send(problem);
    },
  });
}

/** Everything that stands in front of the handlers. */
export async function prepareServer(app: NestFastifyApplication, config: Config, logger: Logger): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  logAnswers(server, logger);
  await secure(server, config);
  await server.register(fastifyCompress, { global: true, threshold: 1024, encodings: ['br', 'gzip'] });
  await server.register(fastifyMultipart, { limits: { fileSize: MAX_UPLOAD_BYTES, files: 1, fields: 0 } });
  if (config.env.CONSOLE_DIR) await serveConsole(server, config.env.CONSOLE_DIR);
  app.setGlobalPrefix('api');
}

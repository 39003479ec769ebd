import '@fastify/csrf-protection';
import '@fastify/multipart';
import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from './actor';

/** The request as our handlers see it. */
export type Request = FastifyRequest & { actor?: Actor | null };
export type Reply = FastifyReply;

/** A file as an answer: always handed over as an attachment (SPEC Q6). */
export interface FileAnswer {
  readonly name: string;
  readonly mime: string;
  readonly content: Uint8Array;
}

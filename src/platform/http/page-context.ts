import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Refusal } from '../../core/decision/decision.ts';
import type { Html } from '../html/html.ts';
import { FormValues, refuseNull } from './form-values.ts';
import { type PageResponse, page, redirect, refused } from './page-response.ts';

export interface CookieOptions {
  /** Without it the cookie ends with the browser's session. */
  readonly maxAgeSeconds?: number;
}

/** What a handler is given: the request in plain values, and ways to answer. */
export interface PageContext<Visitor> {
  readonly requestId: string;
  readonly method: string;
  /** The path that was asked for, without its query. */
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: FormValues;
  readonly form: FormValues;
  readonly visitor: Visitor;
  /** The address that the request came from, for limits and the record of access; never for the log. */
  readonly remoteAddress: string;
  readonly userAgent: string;
  readonly cookie: (name: string) => string | null;
  readonly setCookie: (name: string, value: string, options?: CookieOptions) => void;
  readonly clearCookie: (name: string) => void;
  readonly page: (page: Html, status?: number) => PageResponse;
  readonly redirect: (location: string) => PageResponse;
  readonly refused: (refusal: Refusal) => PageResponse;
}

const noValues = new FormValues('');

/**
 * Cookies are for this host only, out of reach of scripts, and not sent with another site's forms.
 * Over https their names carry `__Host-`, which a browser then enforces.
 */
export function makePageContext(
  request: FastifyRequest,
  reply: FastifyReply,
  secure: boolean,
): PageContext<undefined> {
  const cookieName = (name: string) => (secure ? `__Host-${name}` : name);
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
  const [path = '/', query = ''] = splitOnce(request.url, '?');
  return {
    requestId: request.id,
    method: request.method,
    path,
    params: paramsOf(request.params),
    query: new FormValues(query),
    form: request.body instanceof FormValues ? request.body : noValues,
    visitor: undefined,
    remoteAddress: request.ip,
    userAgent: request.headers['user-agent'] ?? '',
    cookie: (name) => request.cookies[cookieName(name)] ?? null,
    setCookie: (name, value, { maxAgeSeconds } = {}) => {
      const age = maxAgeSeconds === undefined ? {} : { maxAge: maxAgeSeconds };
      reply.setCookie(cookieName(name), value, { ...options, ...age });
    },
    clearCookie: (name) => {
      reply.clearCookie(cookieName(name), options);
    },
    page,
    redirect,
    refused,
  };
}

function paramsOf(params: unknown): Readonly<Record<string, string>> {
  const own = params as Record<string, string>;
  for (const value of Object.values(own)) refuseNull(value);
  return own;
}

function splitOnce(text: string, mark: string): readonly string[] {
  const at = text.indexOf(mark);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

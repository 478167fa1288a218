import type { APIError } from 'openai';
import type { Allowance, RateLimits } from '../../core/refine/batch/rateGate';
import { fieldOf, fieldsOf, textOf, type Fields } from './api';
import type { RequestTrouble } from './failure';

/** What an error of the client says about the endpoint's answer. */
export function troubleOf(error: APIError): RequestTrouble {
  const complaint = fieldsOf(error.error);
  const said = error.message.replace(/^\d{3} /, '').replace(/^status code \(no body\)$/, '');
  return {
    status: error.status ?? statusWithin(complaint),
    error: complaint ?? null,
    said: complaint ? '' : said,
    waitSeconds: retryAfter(error.headers) ?? retryIn(said),
  };
}

/**
 * The complaint in the JSON of an answer, wherever its endpoint puts it: `{"error": …}`, in a list too, `{"detail": …}`, or in the
 * object itself, as a `message`. `undefined` where there is none.
 */
export function complaintOf(body: unknown): unknown {
  const whole: unknown = Array.isArray(body) ? body[0] : body;
  const error = fieldOf(whole, 'error');
  if (fieldsOf(error)) return error;
  const detail = fieldOf(whole, 'detail');
  const words = textOf(error) || textOf(detail);
  if (words !== '') return { message: words };
  if (Array.isArray(detail))
    return { message: detail.map((one) => textOf(fieldOf(one, 'msg'))).join('; ') };
  return textOf(fieldOf(whole, 'message')) === '' ? undefined : whole;
}

/** What stands under `error` in the JSON of an answer that was sent as a good one; `null` where nothing does. */
export function errorWithin(body: unknown): Fields | null {
  const whole: unknown = Array.isArray(body) ? body[0] : body;
  return fieldOf(whole, 'error') ? (fieldsOf(complaintOf(whole)) ?? null) : null;
}

/** The HTTP status that a complaint has for its code, as proxies pass on what another endpoint answered; `null` where there is none. */
export function statusWithin(complaint: Fields | null | undefined): number | null {
  const code = complaint?.['code'];
  if (code === 'rate_limit_exceeded') return 429;
  return typeof code === 'number' && code >= 400 && code < 600 ? code : null;
}

/** Seconds after which words ask to come again: "Please retry in 25s.", "Try again in 1m30s". */
function retryIn(said: string): number | null {
  const found = /\b(?:re)?try(?: again)? in ((?:\d+(?:\.\d+)? ?(?:ms|[smhd])\w*\s?)+)/i.exec(said);
  return found && seconds(found[1]!);
}

/** Seconds that `retry-after-ms` or `retry-after` (seconds or a date) ask for. */
function retryAfter(headers: Headers | undefined): number | null {
  const milliseconds = Number.parseFloat(headers?.get('retry-after-ms') ?? '');
  if (milliseconds >= 0) return milliseconds / 1000;
  const value = headers?.get('retry-after');
  if (value === null || value === undefined) return null;
  if (/^\s*\d+(?:\.\d+)?\s*$/.test(value)) return Number(value);
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, (date - Date.now()) / 1000);
}

/** What the `x-ratelimit-…` headers say of the limits for requests and for tokens. */
export function rateLimitsOf(headers: Headers | undefined): RateLimits {
  return { requests: allowance(headers, 'requests'), tokens: allowance(headers, 'tokens') };
}

function allowance(headers: Headers | undefined, of: 'requests' | 'tokens'): Allowance | null {
  const limit = Number.parseFloat(headers?.get(`x-ratelimit-limit-${of}`) ?? '');
  const remaining = Number.parseFloat(headers?.get(`x-ratelimit-remaining-${of}`) ?? '');
  if (!(limit > 0) || !(remaining >= 0)) return null;
  return { limit, remaining, resetSeconds: seconds(headers?.get(`x-ratelimit-reset-${of}`) ?? '') };
}

/** Of "6m0s", "120ms" or "1.5"; 0 where it is none of these. */
function seconds(duration: string): number {
  const trimmed = duration.trim();
  if (/^[\d.]+$/.test(trimmed)) return Number(trimmed);
  const units: Readonly<Record<string, number>> = { ms: 0.001, s: 1, m: 60, h: 3600, d: 86_400 };
  const parts = trimmed.matchAll(/(\d+(?:\.\d+)?) ?(ms|[smhd])/g);
  return [...parts].reduce((sum, [, count, unit]) => sum + Number(count) * units[unit!]!, 0);
}

const reasons: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the host name cannot be looked up',
  ECONNREFUSED: 'nothing listens there (connection refused)',
  EHOSTUNREACH: 'there is no way to the host',
  ENETUNREACH: 'there is no network',
  ETIMEDOUT: 'the host does not answer',
  UND_ERR_CONNECT_TIMEOUT: 'the host does not answer',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate chain is self-signed',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate cannot be verified',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
};

/** Why a host was not reached, in words where the code has some. */
export function networkReason(code: string): string {
  return reasons[code] ?? (code === '' ? 'there is no connection' : `the network says ${code}`);
}

/** The innermost error code of a failed `fetch`, '' where there is none. */
export function networkCode(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if ('code' in cause && typeof cause.code === 'string') return cause.code;
  return '';
}

import { request as requestHttp } from 'node:http';
import { type RequestOptions, request as requestHttps } from 'node:https';

const MOST_KEPT = 200;

export interface Answered {
  readonly status: number;
  /** The beginning of the body. */
  readonly said: string;
}

/** Sends a body by POST on a connection of its own, follows nothing, and reads no more than the beginning of the answer. */
export function post(
  url: URL,
  body: string,
  options: Pick<RequestOptions, 'headers' | 'lookup' | 'signal'>,
): Promise<Answered> {
  const request = url.protocol === 'http:' ? requestHttp : requestHttps;
  return new Promise((resolve, reject) => {
    const sent = request(url, { ...options, method: 'POST', agent: false }, (response) => {
      const status = response.statusCode ?? 0;
      let said = '';
      // Whatever becomes of the rest, it has answered.
      const done = () => {
        resolve({ status, said: said.slice(0, MOST_KEPT) });
        response.destroy();
      };
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        said += part;
        if (said.length >= MOST_KEPT) done();
      });
      for (const end of ['end', 'error', 'close']) response.once(end, done);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

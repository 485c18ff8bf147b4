/**
 * Where things are, from the environment of the serving process (never from a request's headers, so
 * that nobody can have a page cached with addresses of his own):
 *
 * - `GOVPORTAL_PUBLIC_URL`: where people reach the portal (default: where this process listens),
 * - `GOVPORTAL_BACKEND`: where Plone listens, `GOVPORTAL_SITE`: the site's id there,
 * - `GOVPORTAL_TRUSTED_PROXY`: the proxy in front whose word on the client's address is taken.
 */
import proxyAddr from 'proxy-addr';
import type { Request } from 'express';

export interface Addresses {
  publicUrl: string;
  backend: string;
  /** The backend's path that makes it speak of public addresses (VirtualHostMonster). */
  virtualHost: string;
  trusted: string[];
}

type Environment = Record<string, string | undefined>;

export function addresses(env: Environment = process.env): Addresses {
  const publicUrl = (
    env.GOVPORTAL_PUBLIC_URL ||
    `http://${env.RAZZLE_BIND_ADDRESS || '127.0.0.1'}:${env.PORT || '3000'}`
  ).replace(/\/$/, '');
  const { protocol, hostname, port } = new URL(publicUrl);
  const scheme = protocol.slice(0, -1);
  const number = port || (scheme === 'https' ? '443' : '80');
  return {
    publicUrl,
    backend: (env.GOVPORTAL_BACKEND || 'http://127.0.0.1:8080').replace(
      /\/$/,
      '',
    ),
    virtualHost: `/VirtualHostBase/${scheme}/${hostname}:${number}/${
      env.GOVPORTAL_SITE || 'govportal'
    }/VirtualHostRoot`,
    trusted: (env.GOVPORTAL_TRUSTED_PROXY || '')
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean),
  };
}

/** The client's address: the connection's, or what a trusted proxy in front says. */
export function clientOf(req: Request, trusted: string[]): string {
  return proxyAddr(req, (address: string) => trusted.includes(address));
}

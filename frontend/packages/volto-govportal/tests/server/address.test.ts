// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { addresses, clientOf } from '../../src/server/address';

describe('addresses', () => {
  it('are of this process where nothing else is said', () => {
    expect(addresses({ PORT: '3999' })).toEqual({
      publicUrl: 'http://127.0.0.1:3999',
      backend: 'http://127.0.0.1:8080',
      virtualHost:
        '/VirtualHostBase/http/127.0.0.1:3999/govportal/VirtualHostRoot',
      trusted: [],
    });
  });

  it('let the backend speak of the public address', () => {
    const found = addresses({
      GOVPORTAL_PUBLIC_URL: 'https://zwfw.example.cn/',
      GOVPORTAL_SITE: 'sd',
    });
    expect(found.virtualHost).toBe(
      '/VirtualHostBase/https/zwfw.example.cn:443/sd/VirtualHostRoot',
    );
  });
});

describe('the client’s address', () => {
  const request = (from: string, said: string) =>
    ({
      connection: { remoteAddress: from },
      headers: { 'x-forwarded-for': said },
    }) as any;

  it('is the connection’s, whatever a stranger says', () => {
    expect(clientOf(request('10.0.0.9', '1.2.3.4'), [])).toBe('10.0.0.9');
  });

  it('is what the trusted proxy says', () => {
    expect(clientOf(request('10.0.0.1', '1.2.3.4'), ['10.0.0.1'])).toBe(
      '1.2.3.4',
    );
  });
});

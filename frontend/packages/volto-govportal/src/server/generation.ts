/** Asks the backend which generation of the content it has; requests at one moment share an answer. */
import http from 'node:http';
import { type Addresses } from './address';

export function generationOf(places: Addresses): () => Promise<string> {
  const url = `${places.backend}${places.virtualHost}/++api++/@generation`;
  const agent = new http.Agent({ keepAlive: true, maxSockets: 4 });
  let asked: Promise<string> | null = null;

  function ask(): Promise<string> {
    return new Promise((resolve) => {
      const request = http.get(
        url,
        { agent, timeout: 2000, headers: { accept: 'application/json' } },
        (answer) => {
          let text = '';
          answer.setEncoding('utf8');
          answer.on('data', (part) => (text += part));
          answer.on('end', () => {
            try {
              resolve(JSON.parse(text).generation || '');
            } catch {
              resolve('');
            }
          });
        },
      );
      request.on('timeout', () => request.destroy());
      request.on('error', () => resolve(''));
    });
  }

  return () => {
    asked ??= ask().finally(() => {
      asked = null;
    });
    return asked;
  };
}

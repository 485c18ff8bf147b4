/**
 * Which inline scripts are the portal's own. The page's frame (helpers/Html) marks them with a word
 * that never leaves this process; only marked ones are let into the content security policy, so a
 * script that found its way into a text stays forbidden.
 */
import { createHash, randomBytes } from 'node:crypto';

export const MARK = `data-own-${randomBytes(16).toString('hex')}`;

const OWN = new RegExp(
  `<script([^>]*?) ${MARK}="[^"]*"([^>]*)>([\\s\\S]*?)</script>`,
  'g',
);

/**
 * @returns the page without the marks, and the hashes of its own inline scripts as a policy names
 *   them.
 */
export function takeOwnScripts(html: string): {
  html: string;
  hashes: string[];
} {
  const hashes: string[] = [];
  const plain = html.replace(OWN, (_whole, before, after, text) => {
    const digest = createHash('sha256').update(text, 'utf8').digest('base64');
    hashes.push(`'sha256-${digest}'`);
    return `<script${before}${after}>${text}</script>`;
  });
  return { html: plain, hashes };
}

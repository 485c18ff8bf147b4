/** Everything that Volto and its rich-text editor say has words in Chinese. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'intl-messageformat-parser';
import PO from 'pofile';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(__dirname, '../../../..');
const items = (file: string) =>
  PO.parse(readFileSync(path.join(ROOT, file), 'utf8')).items;

const PLONE = 'node_modules/@plone';
const ZH = 'locales/zh_CN/LC_MESSAGES/volto.po';
const asked = [
  ...items(`${PLONE}/volto/locales/volto.pot`),
  ...items(`${PLONE}/volto-slate/locales/volto.pot`),
];
const own = items(`packages/volto-govportal/${ZH}`);
const said = new Map(
  [...items(`${PLONE}/volto/${ZH}`), ...own]
    .filter(({ msgstr }) => msgstr[0])
    .map(({ msgid, msgstr }) => [msgid, msgstr[0]]),
);

/** What Volto says in English: the default of an id that is a mere name. */
function english(item: (typeof asked)[number]): string {
  const given = /(?:Default|defaultMessage): "?([\s\S]*?)"?$/.exec(
    item.extractedComments.join(' '),
  );
  return given?.[1] ?? item.msgid;
}

/** The names of a message's placeholders. */
function placeholders(message: string): string[] {
  const found = new Set<string>();
  const walk = (elements: any[]) =>
    elements.forEach((element) => {
      // 0 is plain text, 7 the number sign.
      if (element.type !== 0 && element.type !== 7) found.add(element.value);
      Object.values<any>(element.options ?? {}).forEach((option) =>
        walk(option.value),
      );
    });
  walk(parse(message.replace(/<[^>]*>/g, '')));
  return [...found].sort();
}

describe('Volto in Chinese', () => {
  it('leaves nothing in English', () => {
    const missing = asked.filter(({ msgid }) => !said.get(msgid));
    expect(missing.map(({ msgid }) => msgid)).toEqual([]);
  });

  it('keeps every placeholder', () => {
    const wrong = asked
      .map((item) => [item.msgid, english(item), said.get(item.msgid) ?? ''])
      .filter(
        ([, before, after]) =>
          String(placeholders(before)) !== String(placeholders(after)),
      );
    expect(wrong).toEqual([]);
  });

  it('translates only what is asked for', () => {
    const known = new Set(asked.map(({ msgid }) => msgid));
    expect(
      own.filter(({ msgid }) => msgid && !known.has(msgid)).map((i) => i.msgid),
    ).toEqual([]);
  });

  it('writes Chinese as it is printed', () => {
    const odd = own
      .map(({ msgstr }) => msgstr[0])
      .filter((text) => /\.\.\.|[一-鿿][,;:!?]|[,;!?] ?[一-鿿]/.test(text));
    expect(odd).toEqual([]);
  });
});

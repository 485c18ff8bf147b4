/** What `@code-sets` answers. */

export interface Summary {
  name: string;
  title: string;
  version: string;
  source: string;
  editable: boolean;
  overridden: boolean;
  terms_total: number;
}

export interface Term {
  token: string;
  title: string;
  codes: Record<string, string>;
  aliases: string[];
  active: boolean;
  shipped: boolean;
  overridden: boolean;
}

export interface Scheme {
  name: string;
  title: string;
  fixed: boolean;
}

export interface CodeSet extends Summary {
  schemes: Scheme[];
  terms: Term[];
}

export const CODE_SETS = '/@code-sets';

/** The part of a fault's field that a form has: `terms[0].codes.national` → `codes.national`. */
export const fieldOf = (fault: string) => fault.replace(/^terms\[0\]\.?/, '');

/** The terms in whose title, token, code or other name a text is. */
export function matching(terms: Term[], text: string): Term[] {
  const wanted = text.trim().toLowerCase();
  if (!wanted) return terms;
  return terms.filter((term) =>
    [
      term.title,
      term.token,
      ...Object.values(term.codes),
      ...term.aliases,
    ].some((part) => part.toLowerCase().includes(wanted)),
  );
}

/** What a form's values change of a term: the row that is sent, with what differs only. */
export function rowOf(
  term: Term | null,
  values: {
    token: string;
    title: string;
    aliases: string[];
    codes: Record<string, string>;
  },
) {
  const codes: Record<string, string | null> = {};
  for (const [scheme, code] of Object.entries(values.codes)) {
    if (code !== (term?.codes[scheme] ?? '')) codes[scheme] = code || null;
  }
  const row: Record<string, unknown> = { token: values.token };
  if (!term || values.title !== term.title) row.title = values.title;
  // Other names are added, those that are there stay.
  const aliases = values.aliases.filter(
    (alias) => !term?.aliases.includes(alias),
  );
  if (aliases.length > 0) row.aliases = aliases;
  if (Object.keys(codes).length > 0) row.codes = codes;
  return row;
}

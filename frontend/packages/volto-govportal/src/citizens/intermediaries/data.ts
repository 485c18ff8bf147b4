/** The data of the agencies' pages. */
import type { Contact } from '../../components/Office';

export interface Named {
  title: string;
  url: string;
}

export interface Qualification {
  name: string;
  number: string;
  grade: string;
  issuing_body: string;
  valid_from: string;
  valid_to: string;
  state: '' | 'valid' | 'soon' | 'expired';
}

export interface AgencyPage extends Named {
  code: string;
  legal_representative: string;
  kinds: string[];
  place: string;
  regions: Named[];
  qualifications: Qualification[];
  services: { name: string; fee: string; days: number | null }[];
  contact: Contact;
}

export interface Agency extends Named {
  code: string;
  place: string;
  kinds: string[];
}

export interface Comparison {
  fewest: number;
  most: number;
  agencies: Agency[];
  groups: {
    title: string;
    rows: { title: string; cells: string[][]; differs: boolean }[];
  }[];
  unknown: string[];
  candidates: Agency[];
}

/** The address of the comparison. */
export const COMPARE = '/intermediaries/compare';

/** The agencies that an address of the comparison names, each once. */
export function codesOf(search: string): string[] {
  const codes = new URLSearchParams(search).getAll('code');
  return [...new Set(codes.map((code) => code.trim()).filter(Boolean))];
}

/** Parameters that name agencies. */
export function codeParams(codes: string[]): string {
  return new URLSearchParams(codes.map((code) => ['code', code])).toString();
}

/** What the comparison reads. */
export function comparePath(search: string): string {
  return `/@compare-intermediaries?${codeParams(codesOf(search))}`;
}

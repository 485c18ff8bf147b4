/** Kinds of documents that a person or an organisation names: the site's code set `identity_types`. */
import { type Term, useTerms } from '../../../data/useTerms';
import type { Kind } from '../data';

/** Documents that only organisations have; the first is the usual one. */
const LEGAL = ['uscc', 'organisation_code', 'business_licence'];
const OTHER = 'other';

/** What a new applicant of a kind names first. */
export const usualIdType = (kind: Kind) =>
  kind === 'legal' ? LEGAL[0] : 'resident_id';

/** The documents of a kind of applicant, in the site's order. */
export function idTypesFor(kind: Kind, terms: Term[]): Term[] {
  return terms.filter(
    ({ id }) => id === OTHER || LEGAL.includes(id) === (kind === 'legal'),
  );
}

export const useIdTypes = () => useTerms('identity_types');

/** @returns a function that gives a document's name; empty while they are being read. */
export function useIdTypeTitle(): (token: string) => string {
  const terms = useIdTypes();
  return (token) => terms.find(({ id }) => id === token)?.title ?? '';
}

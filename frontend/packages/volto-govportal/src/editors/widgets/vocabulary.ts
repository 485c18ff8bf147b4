/** The terms of a vocabulary, read once. */
import { useResource } from '../../data/resource';
import { useForm } from '../form/FormContext';
import { vocabularyOf } from '../form/kinds';
import type { Property } from '../form/types';

export interface Term {
  token: string;
  title: string;
}

/** These offer what stands near the content. */
const NEAR = ['govportal.files', 'govportal.images'];

/** @returns the terms (none while they are being read), and a function that reads them again. */
export function useVocabulary(
  property: Property,
): [Term[], () => Promise<unknown>] {
  const { path } = useForm();
  const name = vocabularyOf(property);
  const place = NEAR.includes(name) ? path : '';
  const [found, reload] = useResource<{ items: Term[] }>(
    name ? `${place}/@vocabularies/${name}?b_size=-1` : null,
  );
  return [found.data?.items ?? [], reload];
}

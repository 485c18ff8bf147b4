/** What kind of value a field holds; each kind has a widget. */
import type { Property } from './types';

export type Kind =
  | 'rows'
  | 'law'
  | 'upload'
  | 'choice'
  | 'choices'
  | 'lines'
  | 'relation'
  | 'file'
  | 'flag'
  | 'whole'
  | 'number'
  | 'day'
  | 'prose'
  | 'line';

/** The vocabulary's name, without the address. */
export function vocabularyOf(property: Property): string {
  const url = (property.vocabulary ?? property.items?.vocabulary)?.['@id'];
  return url?.split('/@vocabularies/')[1] ?? '';
}

export function kindOf(property: Property): Kind {
  const { type, factory, widget } = property;
  const vocabulary = vocabularyOf(property);
  if (widget === 'object_list') return 'rows';
  if (factory === 'Relation Choice') return 'relation';
  if (factory === 'File') return 'file';
  if (vocabulary === 'govportal.laws') return 'law';
  if (['govportal.files', 'govportal.images'].includes(vocabulary)) {
    return 'upload';
  }
  if (type === 'array') return vocabulary ? 'choices' : 'lines';
  if (vocabulary) return 'choice';
  if (type === 'boolean') return 'flag';
  if (type === 'integer') return 'whole';
  if (type === 'number') return 'number';
  if (widget === 'date') return 'day';
  return widget === 'textarea' ? 'prose' : 'line';
}

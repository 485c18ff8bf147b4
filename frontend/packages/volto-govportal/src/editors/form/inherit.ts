/** What a matter takes over from its catalogue entry, and may not change itself. */
import { defineMessages } from 'react-intl';
import { send } from '../../data/send';
import { flattenToAppURL } from '@plone/volto/helpers/Url/Url';
import type { Schema, Values } from './types';
import { empty, fromContent } from './values';

const INHERITED = ['basic_code', 'matter_type', 'legal_basis'];
/** Taken over while they are empty, then the department's own. */
const PREFILLED = ['title', 'co_departments'];

export const messages = defineMessages({
  reason: {
    id: '继承自目录清单，不能在实施清单中修改。',
    defaultMessage: '继承自目录清单，不能在实施清单中修改。',
  },
  taken: {
    id: '已带入目录清单的基本编码、事项类型和设定依据',
    defaultMessage: '已带入目录清单的基本编码、事项类型和设定依据',
  },
});

/** Whether a field is the catalogue entry's. */
export function inherited(portalType: string, name: string, values: Values) {
  return (
    portalType === 'Matter' &&
    !!values.catalogue_entry &&
    INHERITED.includes(name)
  );
}

/** What the entry at `url` gives to a matter with `values`. */
export async function inheritance(
  schema: Schema,
  values: Values,
  url: string,
): Promise<Values> {
  const entry = await send<Values>('get', flattenToAppURL(url));
  const given = fromContent(schema, entry);
  const names = [
    ...INHERITED,
    ...PREFILLED.filter((name) => empty(values[name])),
  ];
  return Object.fromEntries(names.map((name) => [name, given[name]]));
}

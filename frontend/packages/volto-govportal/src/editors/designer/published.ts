/** What a design takes away from the version that is published. */
import { hasChoices } from './kinds';
import { type Design, fieldsOf, type Schema } from './model';

export interface Loss {
  name: string;
  title: string;
  /** `kind`: it is there, but filled in otherwise; `choices`: some cannot be chosen any longer. */
  what: 'gone' | 'kind' | 'choices';
}

const valuesOf = (own: Schema['properties'][string]): unknown[] => {
  const chosen = own.items && hasChoices(own.items) ? own.items : own;
  return chosen.oneOf?.map((one) => one.const) ?? chosen.enum ?? [];
};

/** The published fields that are gone, were renamed (which is the same) or hold something else. */
export function losses(design: Design, published: Schema): Loss[] {
  const now = new Map(
    fieldsOf(design).map((field) => [field.name, field.property]),
  );
  return Object.entries(published.properties ?? {}).flatMap(
    ([name, before]): Loss[] => {
      const after = now.get(name);
      const loss = { name, title: before.title };
      if (!after) return [{ ...loss, what: 'gone' }];
      if (after.type !== before.type) return [{ ...loss, what: 'kind' }];
      const left = valuesOf(after);
      return valuesOf(before).some((value) => !left.includes(value))
        ? [{ ...loss, what: 'choices' }]
        : [];
    },
  );
}

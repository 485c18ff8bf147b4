import type { Contract, Data } from '../apply/fill/contract';

/** What a form holds before anybody writes, and nothing is known of who does. */
export function begun(schema: Contract['schema']): Data {
  return Object.fromEntries(
    Object.entries(schema.properties ?? {}).flatMap(([name, own]) =>
      own.default === undefined ? [] : [[name, own.default]],
    ),
  );
}

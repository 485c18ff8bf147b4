/** Objects with a key more or less; the old one stays as it is. */

/** An object without some of its keys. */
export function without<T extends object, K extends PropertyKey>(
  object: T,
  ...keys: K[]
): Omit<T, K> {
  return Object.fromEntries(
    Object.entries(object).filter(([key]) => !keys.includes(key as K)),
  ) as Omit<T, K>;
}

/** An object with a key set, or without it when there is nothing to set. */
export function withKey<T extends object>(
  object: T,
  key: string,
  value: unknown,
): T {
  const rest = without(object, key);
  const nothing = value === undefined || value === '';
  return (nothing ? rest : { ...rest, [key]: value }) as T;
}

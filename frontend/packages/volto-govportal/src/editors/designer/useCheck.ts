/** What the server thinks of a definition: asked some time after the last change. */
import { useEffect, useRef, useState } from 'react';
import type { Data, Row, Value } from '../../citizens/apply/fill/contract';
import { isEmpty } from '../../citizens/apply/fill/contract';
import { send } from '../../data/send';
import type { Fault } from '../form/types';
import type { Layout, Schema } from './model';

const PAUSE = 700;

/** The answer of `@form-check`. */
export interface Checked {
  valid: boolean;
  errors: Fault[];
  data: { valid: boolean; errors: Fault[]; shown: string[] } | null;
}

/** What is filled in, without what is empty. */
export function filled(data: Data): Data {
  return Object.fromEntries(
    Object.entries(data).filter(([, value]) => !isEmpty(value)),
  ) as Record<string, Value | Row[]>;
}

export function check(
  path: string,
  schema: Schema,
  layout: Layout,
  data?: Data,
): Promise<Checked> {
  return send<Checked>('post', `${path}/@form-check`, {
    schema,
    layout,
    ...(data ? { data: filled(data) } : {}),
  });
}

/** The faults of a definition; none while it is empty or the server does not answer. */
export function useCheck(
  path: string,
  schema: Schema,
  layout: Layout,
): Fault[] {
  const [faults, setFaults] = useState<Fault[]>([]);
  const asked = useRef(0);
  const empty = !layout.groups;
  useEffect(() => {
    asked.current += 1;
    const mine = asked.current;
    if (empty) {
      setFaults([]);
      return undefined;
    }
    const timer = setTimeout(
      () =>
        check(path, schema, layout)
          // The last question's answer counts, whichever comes last.
          .then(({ errors }) => mine === asked.current && setFaults(errors))
          // Without an answer the last one stays; saving says what is wrong.
          .catch(() => undefined),
      PAUSE,
    );
    return () => clearTimeout(timer);
  }, [path, schema, layout, empty]);
  return faults;
}

/** What widgets deep in the form need of it. */
import { createContext, useContext } from 'react';
import type { Spot, Values } from './types';

export interface FormPlace {
  /** The content, or the container that new content is added to. */
  path: string;
  /** Where files are uploaded to. */
  container: string;
  portalType: string;
  /** Says something to who hears the page. */
  announce: (text: string) => void;
  /** Sets several fields at once. */
  setValues: (values: Values) => void;
  /** Where the reader was sent last; rows open what lies in its way. */
  target: (Spot & { turn: number }) | null;
  /** What a part of the form finds again when its group is opened again. */
  memory: Map<string, unknown>;
}

export const FormContext = createContext<FormPlace>({
  path: '',
  container: '',
  portalType: '',
  announce: () => undefined,
  setValues: () => undefined,
  target: null,
  memory: new Map(),
});

export function useForm(): FormPlace {
  return useContext(FormContext);
}

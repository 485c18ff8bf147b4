/** What the parts of the designer share. */
import { createContext, useContext } from 'react';
import type { Fault } from '../form/types';
import { type Design, EMPTY, type Schema } from './model';

export interface Doing {
  /** Changes in a row with the same tag are undone as one. */
  tag?: string;
  /** Told to who hears the page. */
  said?: string;
  /** The key of the card that the focus goes to, and which of its controls (`data-deed`). */
  aim?: [key: string, deed: string];
}

export interface Work {
  design: Design;
  /** Of the schema that the design is written as, by name. */
  properties: Schema['properties'];
  /** By the key of the field or group. */
  faults: Map<string, Fault[]>;
  /** Where first values may come from. */
  sources: { token: string; title: string }[];
  /** What the public fills in now; null when nothing is published. */
  published: Schema | null;
  /** The id of the control that the reader was sent to, and the key of its card. */
  target: { id: string; key: string | null };
  isOpen: (key: string) => boolean;
  toggle: (key: string) => void;
  change: (next: Design, doing?: Doing) => void;
  /** Says something, and puts the focus back where it was, when nothing changes. */
  say: (text: string) => void;
}

export const WorkContext = createContext<Work>({
  design: EMPTY,
  properties: {},
  faults: new Map(),
  sources: [],
  published: null,
  target: { id: '', key: null },
  isOpen: () => false,
  toggle: () => undefined,
  change: () => undefined,
  say: () => undefined,
});

export const useWork = () => useContext(WorkContext);

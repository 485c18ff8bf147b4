import type { Fault, Property, Values } from '../form/types';

/** What every widget of the form gets. */
export interface WidgetProps<V = any> {
  /** Of the control's element. */
  id: string;
  name: string;
  property: Property;
  value: V;
  onChange: (name: string, value: V) => void;
  /** What is wrong with the field itself. */
  fault?: string;
  /** Everything that is wrong within, for rows. */
  faults?: Fault[];
  /** Must be filled in to save. */
  required?: boolean;
  /** Must be filled in to submit for review. */
  awaited?: boolean;
  readOnly?: boolean;
  /** Why it cannot be changed. */
  reason?: string;
  /** For a cell: sets several columns of its row. */
  onChangeRow?: (patch: Values) => void;
  /** For a cell: the whole row. */
  row?: Values;
}

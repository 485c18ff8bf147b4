/** Saved views as the backend keeps them. */
import { addressOf } from './query';

export const VIEWS = '/@worklist-views';

export interface View {
  id: number;
  name: string;
  query: Record<string, string>;
}

/** The address that a view stands for. */
export const addressOfView = (view: View) => addressOf('', view.query);

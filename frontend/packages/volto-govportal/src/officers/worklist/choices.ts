/** What the worklist's filters offer, as the backend tells. */
import type { Titled } from '../../citizens/apply/data';
import { known } from './query';

export interface Choices {
  departments: Titled[];
  /** Of the department that is asked for, or the only one. */
  matters: Titled[];
  assignees: Titled[];
}

/** Where the choices for an address of the worklist are. */
export function choicesOf(search: string): string {
  const { department } = known(search);
  return department
    ? `/@worklist-choices?department=${encodeURIComponent(department)}`
    : '/@worklist-choices';
}

/** The choices with the one that is asked for, also when it isn't offered. */
export function withAsked(choices: Titled[], asked?: string): Titled[] {
  if (!asked || choices.some(({ id }) => id === asked)) return choices;
  return [...choices, { id: asked, title: asked }];
}

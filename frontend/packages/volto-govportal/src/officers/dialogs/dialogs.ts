/** Which dialog an action has. */
import type { ComponentType } from 'react';
import { Complete } from './Complete';
import { Correction } from './Correction';
import type { DialogProps } from './Frame';
import { Plain } from './Plain';

const DIALOGS: Record<string, ComponentType<DialogProps>> = {
  ask_correction: Correction,
  complete: Complete,
};

export const dialogOf = (action: string): ComponentType<DialogProps> =>
  DIALOGS[action] ?? Plain;

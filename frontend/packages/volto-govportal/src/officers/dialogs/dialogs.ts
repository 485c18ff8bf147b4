/** Which dialog an action has. */
import type { ComponentType } from 'react';
import { Complete } from './Complete';
import { Correction } from './Correction';
import type { DialogProps } from './Frame';
import { Plain } from './Plain';
import { Route } from '../interaction/Route';

const DIALOGS: Record<string, ComponentType<DialogProps>> = {
  ask_correction: Correction,
  complete: Complete,
  route: Route,
  transfer: Route,
  ask_joint: Route,
};

export const dialogOf = (action: string): ComponentType<DialogProps> =>
  DIALOGS[action] ?? Plain;

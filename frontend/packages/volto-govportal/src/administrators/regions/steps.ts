/** Review steps of a region: what `@review-steps` answers, and a form's choices as it takes them. */

export interface Step {
  name: string;
  title: string;
  own: { required: boolean; level: string } | null;
  required: boolean;
  level: string;
  place: string;
  from: string;
}

export interface Steps {
  steps: Step[];
  levels: { id: string; title: string }[];
  may_change: boolean;
}

/** `above`: as the region above says. */
export interface Choice {
  mode: 'above' | 'required' | 'skipped';
  level: string;
}

export function choiceOf(step: Step): Choice {
  if (!step.own) return { mode: 'above', level: '' };
  return {
    mode: step.own.required ? 'required' : 'skipped',
    level: step.own.level,
  };
}

/** The body of the PATCH. */
export function bodyOf(choices: Record<string, Choice>) {
  const steps = Object.entries(choices).map(([name, { mode, level }]) => [
    name,
    mode === 'above' ? null : { required: mode === 'required', level },
  ]);
  return { steps: Object.fromEntries(steps) };
}

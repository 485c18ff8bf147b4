/** The settings of evaluations and kiosks, with what the backend says of each. */

export const SETTINGS = '/@controlpanels/govportal-evaluation';

/** A setting: a whole number, or lines of text. */
export interface Setting {
  title: string;
  description: string;
  type: string;
  minimum?: number;
  maximum?: number;
}

export interface Panel {
  schema: {
    fieldsets: { fields: string[] }[];
    properties: Record<string, Setting>;
  };
  data: Record<string, number | string[] | null>;
}

/** A window: its department's code, a blank, its name. */
const WINDOW = /^\S{1,32}\s+\S.{0,31}$/;

export const isLines = ({ type }: Setting): boolean => type === 'array';

/** The lines of a text, without empty ones. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** The first line that names no window; empty when all do. */
export const badLine = (lines: string[]): string =>
  lines.find((line) => !WINDOW.test(line)) ?? '';

/** Whether a number is what a setting takes. */
export function fits(setting: Setting, value: number): boolean {
  const { minimum = -Infinity, maximum = Infinity } = setting;
  return Number.isInteger(value) && value >= minimum && value <= maximum;
}

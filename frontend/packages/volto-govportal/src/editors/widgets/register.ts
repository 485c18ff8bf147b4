/** Registers the form's widgets by the kind of value; an add-on may put others in their place. */
import type { ConfigType } from '@plone/registry';
import type { Kind } from '../form/kinds';
import { Choice, Choices } from './Choice';
import Codes from './Codes';
import { PREFIX } from './Control';
import Day from './Day';
import FileField from './FileField';
import Flag from './Flag';
import Law from './Law';
import Lines from './Lines';
import NumberField from './NumberField';
import Prose from './Prose';
import Relation from './Relation';
import Rows from './Rows';
import Text from './Text';
import Upload from './Upload';

const WIDGETS: Record<Kind, React.ComponentType<any>> = {
  rows: Rows,
  law: Law,
  upload: Upload,
  choice: Choice,
  choices: Choices,
  lines: Lines,
  relation: Relation,
  file: FileField,
  flag: Flag,
  whole: NumberField,
  number: NumberField,
  day: Day,
  prose: Prose,
  line: Text,
};

/** Widgets that the schema names. */
const NAMED: Record<string, React.ComponentType<any>> = { codes: Codes };

export function registerWidgets(config: ConfigType) {
  const { widget } = config.widgets as any;
  for (const [kind, component] of Object.entries({
    ...WIDGETS,
    ...NAMED,
  })) {
    widget[PREFIX + kind] = component;
  }
  return config;
}

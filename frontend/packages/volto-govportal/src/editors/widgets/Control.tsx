/**
 * The widget of a field or column.
 *
 * A site's own add-on may name another one the way Volto has it: by the field's name in
 * `config.widgets.id`, or with `frontendOptions` of the schema in `config.widgets.widget`. The
 * schema names one of ours the same way where the kind of value does not tell.
 */
import { memo } from 'react';
import config from '@plone/volto/registry';
import { kindOf } from '../form/kinds';
import type { WidgetProps } from './types';

export const PREFIX = 'govportal_';

function Control(props: WidgetProps) {
  const { id, name, property, value, onChange, fault, required } = props;
  const widgets = config.widgets as any;
  const wanted = property.widgetOptions?.frontendOptions?.widget;
  const ours = wanted?.startsWith(PREFIX);
  const Other =
    widgets.id?.[name] ?? (wanted && !ours && widgets.widget[wanted]);
  if (Other) {
    return (
      <div id={id} tabIndex={-1}>
        <Other
          {...property}
          id={name}
          value={value}
          onChange={onChange}
          required={required}
          error={fault ? [fault] : []}
        />
      </div>
    );
  }
  const Widget = widgets.widget[ours ? wanted! : PREFIX + kindOf(property)];
  return <Widget {...props} />;
}

export default memo(Control);

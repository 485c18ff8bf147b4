/** What stands around each control: label, help, fault. */
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Icon } from '../../components/Icon';
import type { WidgetProps } from './types';

type Marks = Pick<WidgetProps, 'required' | 'awaited' | 'readOnly'>;

/** Whether a field must be filled in, and when. */
export function Mark({ required, awaited, readOnly }: Marks) {
  if (readOnly) return null;
  if (required) {
    return (
      <span className="gp-editor-mark gp-must">
        <FormattedMessage id="必填" defaultMessage="必填" />
      </span>
    );
  }
  return awaited ? (
    <span className="gp-editor-mark">
      <FormattedMessage id="提交前填写" defaultMessage="提交前填写" />
    </span>
  ) : null;
}

/** The help and the fault of a field; their ids are in `described`. */
export function Help({ id, property, reason }: Partial<WidgetProps>) {
  const said = reason ?? property?.description;
  return said ? (
    <p className="gp-help" id={`${id}-help`}>
      {said}
    </p>
  ) : null;
}

export function FaultText({ id, fault }: { id: string; fault?: string }) {
  return fault ? (
    <p className="gp-fault" id={`${id}-fault`}>
      <Icon name="warning" /> {fault}
    </p>
  ) : null;
}

/** The attributes that tie a control to its label, help and fault. */
export function tied({
  id,
  property,
  fault,
  required,
  reason,
}: Pick<WidgetProps, 'id' | 'property' | 'fault' | 'required' | 'reason'>) {
  const described = [
    (reason || property.description) && `${id}-help`,
    fault && `${id}-fault`,
  ].filter(Boolean);
  return {
    id,
    'aria-required': required || undefined,
    'aria-invalid': fault ? (true as const) : undefined,
    'aria-describedby': described.join(' ') || undefined,
  };
}

interface Props {
  widget: WidgetProps;
  /** Further words beside the label. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A control with one label. */
export function Labelled({ widget, aside, children }: Props) {
  const { id, property, fault } = widget;
  return (
    <div className="gp-field" data-field={widget.name}>
      <div className="gp-label-line">
        <label htmlFor={id} id={`${id}-label`}>
          {property.title}
        </label>
        <Mark {...widget} />
        {aside}
      </div>
      <Help {...widget} />
      {children}
      <FaultText id={id} fault={fault} />
    </div>
  );
}

/** Several controls under one label; the group itself can be gone to. */
export function Grouped({ widget, aside, children }: Props) {
  const { id, property, fault } = widget;
  const { 'aria-describedby': described } = tied(widget);
  return (
    <div
      className="gp-field gp-field-group"
      role="group"
      id={id}
      tabIndex={-1}
      aria-labelledby={`${id}-label`}
      aria-describedby={described}
      data-field={widget.name}
    >
      <div className="gp-label-line">
        <span className="gp-label" id={`${id}-label`}>
          {property.title}
        </span>
        <Mark {...widget} />
        {aside}
      </div>
      <Help {...widget} />
      {children}
      <FaultText id={id} fault={fault} />
    </div>
  );
}

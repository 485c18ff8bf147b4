/** A choice among a few, one or several: a group of its own, with its help and what is wrong with it. */
import { type ReactNode, useId } from 'react';
import { FormattedMessage } from 'react-intl';

interface Props {
  label: ReactNode;
  help?: ReactNode;
  fault?: string;
  required?: boolean;
  /** Whether several may be chosen. */
  several?: boolean;
  choices: { value: string; title: ReactNode }[];
  chosen: string[];
  onChoose: (chosen: string[]) => void;
  disabled?: boolean;
}

export function Choices(props: Props) {
  const { label, help, fault, required, several, choices, chosen } = props;
  const id = useId();
  const described = [help && `${id}-help`, fault && `${id}-fault`]
    .filter(Boolean)
    .join(' ');

  function turn(value: string, on: boolean) {
    if (!several) {
      props.onChoose([value]);
      return;
    }
    // In the order in which they stand, whatever the order of choosing.
    props.onChoose(
      choices
        .map((choice) => choice.value)
        .filter((one) => (one === value ? on : chosen.includes(one))),
    );
  }

  return (
    <fieldset
      className="gp-field gp-choices"
      aria-describedby={described || undefined}
      data-invalid={fault ? true : undefined}
      disabled={props.disabled}
    >
      <legend className="gp-label">
        {label}
        {required && (
          <span className="gp-required">
            {' '}
            <FormattedMessage id="（必填）" defaultMessage="（必填）" />
          </span>
        )}
      </legend>
      {choices.map(({ value, title }) => (
        <label key={value} className="gp-check">
          <input
            type={several ? 'checkbox' : 'radio'}
            name={id}
            checked={chosen.includes(value)}
            onChange={(event) => turn(value, event.target.checked)}
          />
          <span>{title}</span>
        </label>
      ))}
      {help && (
        <p className="gp-help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {fault && (
        <p className="gp-fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </fieldset>
  );
}

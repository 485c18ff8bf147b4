/** The fields of a result. */
import { useIntl } from 'react-intl';
import { Field } from '../../components/Field';
import { useTerms } from '../../data/useTerms';
import { DAYS, messages, type Result, TEXTS } from './result';

interface Props {
  result: Result;
  faults: Record<string, string>;
  onChange: (result: Result) => void;
}

export function ResultFields({ result, faults, onChange }: Props) {
  const intl = useIntl();
  const types = useTerms('result_types');
  const set = (name: keyof Result) => (event: { target: { value: string } }) =>
    onChange({ ...result, [name]: event.target.value });
  return (
    <>
      <Field
        label={intl.formatMessage(messages.type)}
        fault={faults['result.type']}
        required
      >
        {(control) => (
          <select
            {...control}
            className="gp-input"
            value={result.type}
            onChange={set('type')}
          >
            {types.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        )}
      </Field>
      {result.type !== 'none' &&
        TEXTS.map((name) => (
          <Field
            key={name}
            label={intl.formatMessage(messages[name])}
            fault={faults[`result.${name}`]}
          >
            {(control) => (
              <input
                {...control}
                className="gp-input"
                autoComplete="off"
                value={result[name]}
                onChange={set(name)}
              />
            )}
          </Field>
        ))}
      {result.type !== 'none' && (
        <div className="gp-pair">
          {DAYS.map((name) => (
            <Field
              key={name}
              label={intl.formatMessage(messages[name])}
              fault={faults[`result.${name}`]}
            >
              {(control) => (
                <input
                  {...control}
                  className="gp-input"
                  type="date"
                  value={result[name]}
                  onChange={set(name)}
                />
              )}
            </Field>
          ))}
        </div>
      )}
    </>
  );
}

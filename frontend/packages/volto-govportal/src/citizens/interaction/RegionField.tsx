/** Where it happened: a city, then a county of it; the reader's chosen region at first. */
import { useEffect, useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Field } from '../../components/Field';
import { useFault } from '../../components/Form';
import { type Place, usePortal } from '../../data/portal';
import { useChosenRegion } from '../../data/region';
import { useResource } from '../../data/resource';

interface Regions {
  chain: Place[];
  regions: Place[];
}

const regionsOf = (code: string) =>
  code ? `/@regions?region=${encodeURIComponent(code)}` : null;

const messages = defineMessages({
  choose: { id: '请选择', defaultMessage: '请选择' },
  all: { id: '全部区县', defaultMessage: '全部区县' },
});

export function RegionField() {
  const intl = useIntl();
  const { root, regions } = usePortal();
  const chosen = useChosenRegion();
  const fault = useFault('region');
  const [city, setCity] = useState('');
  const [county, setCounty] = useState('');
  const [known] = useResource<Regions>(regionsOf(chosen));
  const [below] = useResource<Regions>(regionsOf(city));
  const cities = [...(root ? [root] : []), ...regions];
  const chain = known.data?.chain;
  useEffect(() => {
    if (!chain || city) return;
    // The nearest place that is offered, and the county below it.
    const codes = chain.map((one) => one.code);
    const found = codes.filter((code) =>
      cities.some((one) => one.code === code),
    );
    setCity(found[found.length - 1] ?? '');
    setCounty(codes[codes.length - 1] ?? '');
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [chain]);
  const counties = city && city !== root?.code ? below.data?.regions ?? [] : [];
  const code = counties.some((one) => one.code === county) ? county : city;
  return (
    <>
      <input type="hidden" name="region" value={code} />
      <div className="gp-form-line">
        <Field
          label={<FormattedMessage id="所在地区" defaultMessage="所在地区" />}
          help={
            <FormattedMessage
              id="由这个地区的政务服务机构分派给负责的部门。"
              defaultMessage="由这个地区的政务服务机构分派给负责的部门。"
            />
          }
          fault={fault}
          required
        >
          {(control) => (
            <select
              {...control}
              className="gp-input"
              value={city}
              onChange={(event) => {
                setCity(event.target.value);
                setCounty('');
              }}
            >
              <option value="">{intl.formatMessage(messages.choose)}</option>
              {cities.map((one) => (
                <option key={one.code} value={one.code}>
                  {one.title}
                </option>
              ))}
            </select>
          )}
        </Field>
        {counties.length > 0 && (
          <Field label={<FormattedMessage id="区县" defaultMessage="区县" />}>
            {(control) => (
              <select
                {...control}
                className="gp-input"
                value={county}
                onChange={(event) => setCounty(event.target.value)}
              >
                <option value="">{intl.formatMessage(messages.all)}</option>
                {counties.map((one) => (
                  <option key={one.code} value={one.code}>
                    {one.title}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
      </div>
    </>
  );
}

/** The page of an electronic form: what is asked, in which version, and for which matters. */
import { FormattedMessage, useIntl } from 'react-intl';
import { To } from '../../components/To';
import { pageOf } from '../../data/page';
import { CaseForm } from '../apply/fill/CaseForm';
import type { Contract, Data } from '../apply/fill/contract';
import '../../components/Links.scss';
import '../apply/apply.scss';
import { begun } from './begun';
import { unfolded } from './unfolded';

interface FormPage extends Contract {
  published_at: string | null;
  used_for: { code: string; title: string; url: string }[];
}

/** What a form holds before anybody writes, with a row in each table so that its columns are seen. */
function blankOf(schema: Contract['schema']): Data {
  const tables = Object.entries(schema.properties ?? {}).flatMap(
    ([name, own]) => (own.items?.properties ? [[name, [{}]]] : []),
  );
  return { ...begun(schema), ...Object.fromEntries(tables) };
}

export default function Form({ content }: { content: any }) {
  const intl = useIntl();
  const page = pageOf<FormPage>(content);
  if (!page) return null;
  const { schema, number, published_at: published, used_for: uses } = page;
  const layout = unfolded(page, intl);
  return (
    <div className="gp-wide gp-page">
      <div className="gp-columns gp-side-right">
        <article className="gp-sheet">
          <header>
            <h1>{content.title}</h1>
          </header>
          <p className="gp-notice">
            <FormattedMessage
              id="这里是空白表单，只供查看。办理事项时，请从事项页面的“网上申请”填写。"
              defaultMessage="这里是空白表单，只供查看。办理事项时，请从事项页面的“网上申请”填写。"
            />
          </p>
          {layout.groups.length > 0 ? (
            <fieldset className="gp-form-shown" disabled>
              <legend className="gp-hidden">{content.title}</legend>
              <CaseForm
                contract={{ ...page, layout }}
                data={blankOf(schema)}
                faults={{}}
                onChange={() => undefined}
              />
            </fieldset>
          ) : (
            <p className="gp-soft">
              <FormattedMessage
                id="还没有字段。"
                defaultMessage="还没有字段。"
              />
            </p>
          )}
        </article>
        <aside>
          <section className="gp-sheet">
            <h2>
              <FormattedMessage id="版本" defaultMessage="版本" />
            </h2>
            <p>
              {published ? (
                <FormattedMessage
                  id="第 {number} 版，{day}发布"
                  defaultMessage="第 {number} 版，{day}发布"
                  values={{
                    number,
                    day: intl.formatDate(new Date(published), {
                      year: 'numeric',
                      month: 'long',
                      day: 'numeric',
                      timeZone: 'Asia/Shanghai',
                    }),
                  }}
                />
              ) : (
                <FormattedMessage
                  id="尚未发布的草稿"
                  defaultMessage="尚未发布的草稿"
                />
              )}
            </p>
          </section>
          <section className="gp-sheet">
            <h2>
              <FormattedMessage id="适用事项" defaultMessage="适用事项" />
            </h2>
            {uses.length > 0 ? (
              <ul className="gp-entries">
                {uses.map(({ code, title, url }) => (
                  <li key={code}>
                    {url && <To url={url}>{title}</To>}{' '}
                    <span className="gp-code gp-soft">{code}</span>
                  </li>
                ))}
              </ul>
            ) : (
              <p className="gp-soft">
                <FormattedMessage
                  id="还没有指定。"
                  defaultMessage="还没有指定。"
                />
              </p>
            )}
          </section>
        </aside>
      </div>
    </div>
  );
}

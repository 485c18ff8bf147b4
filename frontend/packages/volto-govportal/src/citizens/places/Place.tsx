/** The frame of a place's page: its head, what it does for people, and beside it how to reach it. */
import type { ReactNode } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { Empty } from '../../components/Empty';
import { Feeds, listFeed } from '../../components/Feeds';
import { Entries } from '../../components/Links';
import { StructuredData } from '../../components/StructuredData';
import type { Named, PlacePage } from './data';
import { organisation } from './organisation';
import { PlaceHead } from './PlaceHead';

const messages = defineMessages({
  search: { id: '在{place}查找事项', defaultMessage: '在{place}查找事项' },
  feed: { id: '{place}的事项', defaultMessage: '{place}的事项' },
});

interface Props {
  page: PlacePage;
  content: any;
  /** What kind of place it is. */
  kind: ReactNode;
  /** The organisation's name, where the place itself is none, and what else is known of it. */
  organisation?: { name?: string } & Record<string, unknown>;
  /** What narrows a list to the place. */
  kept: Record<string, string>;
  /** Where one looks when nothing is done here. */
  above: Named | null;
  /** Beside the main column, from its top. */
  side: ReactNode;
  children: ReactNode;
}

/** A sheet with a title; nothing without content. */
export function Part({
  title,
  children,
}: {
  title: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="gp-sheet">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

export function Place(props: Props) {
  const { page, content, kind, kept, above, side, children } = props;
  const intl = useIntl();
  const place = content.title;
  const { name = place, ...known } = props.organisation ?? {};
  return (
    <div className="gp-wide gp-page gp-place">
      <StructuredData data={organisation(name, content, page.contact, known)} />
      <PlaceHead
        kind={kind}
        title={place}
        total={page.total}
        online={page.online}
        phones={page.contact.advice_phones}
        search={intl.formatMessage(messages.search, { place })}
        kept={kept}
      />
      <div className="gp-columns gp-side-right">
        <div>
          {page.total === 0 && <Nothing place={place} above={above} />}
          {children}
        </div>
        <aside className="gp-place-side">
          {side}
          <Feeds
            title={intl.formatMessage(messages.feed, { place })}
            href={listFeed('matters', kept)}
          />
        </aside>
      </div>
    </div>
  );
}

function Nothing({ place, above }: { place: string; above: Named | null }) {
  return (
    <Empty
      title={
        <FormattedMessage
          id="{place}还没有公布办事事项"
          defaultMessage="{place}还没有公布办事事项"
          values={{ place }}
        />
      }
    >
      {above && (
        <p>
          <Link className="gp-button" to={above.url}>
            <FormattedMessage
              id="查看{place}的事项"
              defaultMessage="查看{place}的事项"
              values={{ place: above.title }}
            />
          </Link>
        </p>
      )}
    </Empty>
  );
}

export function Questions({ questions }: Pick<PlacePage, 'questions'>) {
  if (questions.length === 0) return null;
  return (
    <Part title={<FormattedMessage id="常见问题" defaultMessage="常见问题" />}>
      <Entries entries={questions} />
    </Part>
  );
}

import { describe, expect, it } from 'vitest';
import {
  GET_RESOURCE,
  getResource,
  refusalOf,
  resources,
  useResource,
} from '../../src/data/resource';
import { renderPage } from '../render';

describe('what a refusal says', () => {
  it('reads the house’s shape', () => {
    const error = {
      type: 'ValidationError',
      message: '查询参数有误',
      errors: [{ field: 'q', message: '过长' }],
    };
    expect(refusalOf({ status: 422, response: { body: { error } } })).toEqual({
      status: 422,
      ...error,
    });
  });

  it('has a status even where there is no answer', () => {
    expect(refusalOf(undefined)).toEqual({
      status: 0,
      type: 'Unknown',
      message: '',
      errors: [],
    });
  });
});

describe('the store', () => {
  it('keeps the last answer while it is read again', () => {
    const loaded = resources(
      {},
      { type: `${GET_RESOURCE}_SUCCESS`, path: '/@x', result: 1 },
    );
    const again = resources(loaded, {
      type: `${GET_RESOURCE}_PENDING`,
      path: '/@x',
    });
    expect(again['/@x']).toEqual({ status: 'loading', data: 1 });
  });

  it('keeps a refusal', () => {
    const failed = resources(
      {},
      { type: `${GET_RESOURCE}_FAIL`, path: '/@x', error: { status: 404 } },
    );
    expect(failed['/@x'].refusal?.status).toBe(404);
  });
});

function Shown({ path }: { path: string | null }) {
  const [resource] = useResource<string>(path);
  return (
    <p>{resource.status === 'loaded' ? resource.data : resource.status}</p>
  );
}

describe('useResource', () => {
  it('shows what the server has read without asking again', () => {
    const { getByText, dispatched } = renderPage(<Shown path="/@x" />, {
      resources: { '/@x': { status: 'loaded', data: 'here' } },
    });
    expect(getByText('here')).toBeInTheDocument();
    expect(dispatched).toEqual([]);
  });

  it('asks for what nobody has read', () => {
    const { dispatched } = renderPage(<Shown path="/@x" />);
    expect(dispatched).toEqual([getResource('/@x')]);
  });

  it('asks nothing without a path', () => {
    expect(renderPage(<Shown path={null} />).dispatched).toEqual([]);
  });
});

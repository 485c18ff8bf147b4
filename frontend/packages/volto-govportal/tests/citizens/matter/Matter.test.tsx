import { fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import Matter from '../../../src/citizens/matter/Matter';
import type { MatterPage } from '../../../src/citizens/matter/data';
import { governmentService } from '../../../src/citizens/matter/structured';
import { renderPage } from '../../render';
import { material, matterPage } from './sample';

function show(page: MatterPage) {
  return renderPage(<Matter content={{ '@components': { page } }} />, {
    resources: { '/@portal': { status: 'loaded' } },
  });
}

beforeEach(() => window.localStorage.clear());

describe('the page of a matter', () => {
  it('answers what, where, how long and how much before everything else', () => {
    show(matterPage());
    const glance = within(screen.getByRole('region', { name: '一眼看懂' }));
    expect(glance.getByText('6 个工作日')).toBeInTheDocument();
    expect(glance.getByText('申请书、营业执照')).toBeInTheDocument();
    expect(glance.getByText('某路 1 号')).toBeInTheDocument();
    expect(glance.getByText('0531-55550001')).toHaveAttribute(
      'href',
      'tel:0531-55550001'.replace('-', ''),
    );
  });

  it('offers to apply only where one can', () => {
    const { unmount } = show(matterPage());
    expect(screen.queryByText('在线办理')).toBeNull();
    unmount();
    show(matterPage({ online_url: 'https://example.org/apply' }));
    expect(screen.getByText('在线办理').closest('a')).toHaveAttribute(
      'href',
      'https://example.org/apply',
    );
  });

  it('leads to its parts, and names none that is not there', () => {
    show(matterPage());
    const toc = within(screen.getByRole('navigation', { name: '本页目录' }));
    expect(toc.getByText('申请材料')).toHaveAttribute('href', '#materials');
    expect(toc.queryByText('设定依据')).toBeNull();
  });

  it('ticks off materials and drops what a situation frees from', () => {
    show(matterPage());
    fireEvent.click(screen.getByLabelText('申请书，已备齐'));
    expect(screen.getByText(/共需 2 种/)).toHaveTextContent(
      '已备齐 1 种，共需 2 种',
    );
    fireEvent.click(screen.getByLabelText('免交的'));
    expect(screen.getByText('需要的材料都备齐了')).toBeInTheDocument();
    fireEvent.click(screen.getByText('重新勾选'));
    expect(screen.getByLabelText('申请书，已备齐')).not.toBeChecked();
  });

  it('links forms with their kind and size', () => {
    const form = {
      title: '空白表',
      url: 'http://localhost/f/@@download/file',
      kind: 'PDF',
      size: 2048,
    };
    show(matterPage({ materials: [material('申请书', { form })] }));
    const link = screen.getByText(/空白表格/).closest('a');
    expect(link).toHaveTextContent('PDF 2 KB');
  });

  it('tells a picture of the flow to who cannot see it', () => {
    show(matterPage());
    const [picture] = screen.getAllByRole('img', { name: /办理流程图/ });
    expect(picture.querySelector('desc')).toHaveTextContent(
      '受理（当场办完） → 许可证（办理结果）',
    );
  });

  it('says that a suspended matter takes no applications', () => {
    show(
      matterPage({
        notice: {
          state: 'suspended',
          title: '本事项已暂停办理',
          reason: '系统升级',
          since: '2026-03-01',
          since_text: '2026 年 3 月 1 日',
        },
      }),
    );
    expect(screen.getByText('本事项已暂停办理')).toBeInTheDocument();
    expect(screen.getByText('原因：系统升级')).toBeInTheDocument();
    expect(screen.getByText(/不受理新的申请/)).toBeInTheDocument();
  });

  it('shows of a cancelled matter what it was and no checklist', () => {
    show(
      matterPage({
        notice: {
          state: 'cancelled',
          title: '本事项已取消',
          reason: '',
          since: '',
          since_text: '',
        },
      }),
    );
    expect(screen.getByText('本事项已取消')).toBeInTheDocument();
    expect(screen.queryByText('申请材料')).toBeNull();
    expect(screen.getByText('搜索同类事项')).toHaveAttribute(
      'href',
      expect.stringContaining('/search?q='),
    );
  });
});

describe('what search engines read', () => {
  it('names the service, who provides it and where', () => {
    expect(
      governmentService(
        matterPage({ online_url: 'https://example.org/a' }),
        'https://portal/m',
      ),
    ).toMatchObject({
      '@type': 'GovernmentService',
      url: 'https://portal/m',
      provider: { '@type': 'GovernmentOrganization', name: '某局' },
      areaServed: { name: '山东省' },
      availableChannel: [
        { serviceUrl: 'https://example.org/a' },
        { serviceLocation: { address: '某路 1 号' } },
        { servicePhone: { telephone: '0531-55550001' } },
      ],
      isAccessibleForFree: true,
    });
  });
});

import { screen } from '@testing-library/dom';
import { openScreen, settle } from '../../../testing/open';
import { choose, press, type } from '../../../testing/press';
import { Eligibility } from './eligibility';
import { findingOf } from './eligibility-store';

const small = { registration: 'COMPANY', capital: 1_000_000, employees: 5, already: false } as const;

describe('the rules behind the four questions', () => {
  it.each([
    [small, 'FITS', 'CAPITAL'],
    [{ ...small, capital: 100_000_000, employees: 900 }, 'FITS', 'CAPITAL'],
    [{ ...small, capital: 100_000_001, employees: 199.9 }, 'FITS', 'EMPLOYEES'],
    [{ ...small, capital: 100_000_001, employees: 200 }, 'UNSURE', 'NOT_SME'],
    [{ ...small, registration: 'BUSINESS' as const }, 'UNSURE', 'OTHER_REGISTER'],
    [{ ...small, registration: 'NONE' as const }, 'NOT', 'NO_REGISTRATION'],
    [{ ...small, already: true }, 'NOT', 'ALREADY'],
  ])('%j gives %s because of %s', (answers, verdict, because) => {
    expect(findingOf(answers)).toEqual({ verdict, because });
  });
});

describe('the self-check', () => {
  it('names what is missing, with the question', async () => {
    await openScreen(Eligibility);
    press('看結果');
    await settle();
    expect(screen.getByRole('alert').textContent).toContain('貴公司的登記是？：請填寫這一項');
  });

  it('tells the result and takes the eye there', async () => {
    await openScreen(Eligibility);
    choose('公司登記');
    type('統一編號', '99037736');
    type('實收資本額', '1,000,000');
    type('最近 12 個月平均投保人數', '5');
    choose(/否，或先前已撤案/);
    press('看結果');
    await settle();
    const result = screen.getByText('符合資格，可以申請').closest('section');
    expect(document.activeElement).toBe(result);
  });

  it('checks the 統編 by its digits', async () => {
    await openScreen(Eligibility);
    choose('公司登記');
    type('統一編號', '12345678');
    press('看結果');
    await settle();
    expect(screen.getAllByText('統一編號的檢查碼不符，請核對 8 位數字').length).toBe(2);
  });
});

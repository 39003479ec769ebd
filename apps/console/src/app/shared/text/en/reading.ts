import type { Dictionary } from '../dictionary';

export const reading: Dictionary['reading'] = {
  sitemap: {
    pages: 'Pages',
    keys: 'Anchors and access keys',
    keysText:
      'The sign “:::” on each page is an anchor. Alt and the letter lead there; in Firefox Alt, Shift and the letter, on macOS Control, Option and the letter.',
    register: 'Open an account for your firm',
  },
  pages: {
    faq: {
      title: 'Questions',
      parts: [
        {
          head: 'What does it cost?',
          text: ['Nothing. The programme pays for the interview and the report; places are limited.'],
        },
        {
          head: 'What do I need?',
          text: [
            'The tax ID, paid-in capital, average insured employees of the last 12 months, exports of the last two years, and the signature of an authorised manager.',
            'You may begin without all of it: everything is saved as you type, and you can go on from any device.',
          ],
        },
        {
          head: 'May I apply without any exports?',
          text: ['Yes. Answer as things are; the consultant begins where your firm stands.'],
        },
        {
          head: 'How is the consultant chosen?',
          text: [
            'By expertise, target markets, industry, language and the way of meeting. Consultants with an interest in your firm are left out.',
            'A consultant sees your name and contact only after accepting and declaring that there is no conflict.',
          ],
        },
        {
          head: 'When do I get the report?',
          text: [
            'Acceptance and matching take about 8 working days; the report follows within 10 working days of the interview. The page of your case shows where it stands and what comes next.',
          ],
        },
        {
          head: 'What if I close the page half-way?',
          text: [
            'What you typed is saved. Without an account use the link in your mail. Offline, it is kept on this device and sent later.',
          ],
        },
      ],
    },
    privacy: {
      title: 'Privacy',
      parts: [
        {
          head: 'Scope',
          text: [
            'How the programme office collects, processes and uses personal data on this site and in the diagnosis service.',
          ],
        },
        {
          head: 'What is collected, and for what',
          text: [
            'Name, title, telephone, e-mail and signature in the application: for acceptance, matching, interview, delivery and follow-up.',
            'For any other use you are asked again.',
          ],
        },
        {
          head: 'Who sees it',
          text: [
            'The office, the consultant of your case and the approver. A consultant sees contact data after accepting and declaring no conflict, until 90 days after the case is closed.',
            'Every view and download is recorded.',
          ],
        },
        {
          head: 'Protection and cookies',
          text: [
            'Transfer is encrypted, passwords are stored as one-way hashes. Only cookies for sign-in and security are used; there is no tracking and nothing is loaded from elsewhere.',
          ],
        },
        {
          head: 'Your rights',
          text: [
            'You may view, copy, correct, have the use stopped or the data deleted. Use the contact on the home page.',
          ],
        },
        { head: 'Changes', text: ['Changes are announced on this page with their date.'] },
      ],
    },
    accessibility: {
      title: 'Accessibility',
      parts: [
        {
          head: 'Standard',
          text: ['Designed to WCAG 2.2 AA: keyboard throughout, screen readers, 200 % zoom, dark and forced colours.'],
        },
        {
          head: 'Anchors',
          text: ['Each page has “:::” anchors and a link to its main content; see the site map.'],
        },
        {
          head: 'Verification question',
          text: ['The question at sign-in is also offered in words and read aloud.'],
        },
        {
          head: 'If something does not work',
          text: ['Tell us through the contact on the home page; the office can key an application in for you.'],
        },
      ],
    },
  },
};

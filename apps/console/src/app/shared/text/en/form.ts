import type { Dictionary } from '../dictionary';

export const form: Dictionary['form'] = {
  optional: '(optional)',
  currency: 'NT$',
  dateHint: 'For example 113/3/6 or 2024-03-06',
  datePick: (label) => `Choose from a calendar: ${label}`,
  summary: (n) => (n === 1 ? '1 thing to correct' : `${n} things to correct`),
  named: (label, text) => `${label}: ${text}`,
  leftOver: (n) => `${n} characters left`,
  overBy: (n) => `${n} characters too many; please shorten`,
  rankPick: (n) => `Choose number ${n}`,
  rankFull: (n) => `All ${n} are chosen; change the order, or remove one first`,
  rankUp: (name) => `Move ${name} up`,
  rankDown: (name) => `Move ${name} down`,
  rankTake: (name) => `Remove ${name}`,
  rankAdded: (name, n) => `${name} is number ${n}`,
  rankMoved: (name, n) => `${name} is now number ${n}`,
  rankRemoved: (name) => `${name} removed`,
  save: {
    saved: (time) => `Saved ${time}`,
    saving: 'Saving',
    offline: 'Offline; kept on this device',
    conflict: 'Changed elsewhere too; please compare',
    refused: 'A field could not be saved; please correct it',
    locked: 'Sign in or use the resume link; kept on this device',
  },
};

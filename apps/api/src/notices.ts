import { allianceNotices } from './alliance/notices';
import { flowNotices } from './flow/notices';
import { peopleNotices } from './people/notices';
import type { NoticeTemplates } from './platform/notices/templates';

/** Every event that is mailed, with its words: what the worker sends and the desk can read beforehand. */
export const allNotices: NoticeTemplates = { ...peopleNotices, ...flowNotices, ...allianceNotices };

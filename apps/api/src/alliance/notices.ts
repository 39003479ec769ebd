import type { NoticeTemplates } from '../platform/notices/templates';
import { awardNotices } from './award-notices';
import { proposeNotices } from './propose-notices';
import { reviewNotices } from './review-notices';

/** What people are told about a proposal, in the order of its flow. */
export const allianceNotices: NoticeTemplates = { ...proposeNotices, ...reviewNotices, ...awardNotices };

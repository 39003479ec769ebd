import { Controller } from '@nestjs/common';
import {
  confirmMemberSheet,
  refuseMembership,
  saveMemberSheet,
  seeMemberSheet,
} from '@pilotage/contracts/alliance-member';
import type { MemberView } from '@pilotage/contracts/alliance-views';
import type { Input as In } from '@pilotage/contracts/endpoint';
import { Input, Serve } from '../../platform/http/serve';
import { MemberLinkService } from './member-link.service';

@Controller()
export class MemberLinkController {
  constructor(private readonly members: MemberLinkService) {}

  @Serve(seeMemberSheet)
  see(@Input() { params }: In<typeof seeMemberSheet>): Promise<MemberView> {
    return this.members.see(params.token);
  }

  @Serve(saveMemberSheet)
  save(@Input() { params, body, revision }: In<typeof saveMemberSheet>): Promise<MemberView> {
    return this.members.save(params.token, revision, body);
  }

  @Serve(confirmMemberSheet)
  confirm(@Input() { params, body }: In<typeof confirmMemberSheet>): Promise<MemberView> {
    return this.members.confirm(params.token, body);
  }

  @Serve(refuseMembership)
  refuse(@Input() { params }: In<typeof refuseMembership>): Promise<MemberView> {
    return this.members.refuse(params.token);
  }
}

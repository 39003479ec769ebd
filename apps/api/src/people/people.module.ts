import { Module } from '@nestjs/common';
import { PlatformModule } from '../platform/platform.module';
import { RateLimits } from './access/rate-limits';
import { ConsultantListsController } from './consultants/consultant-lists.controller';
import { ConsultantLists } from './consultants/consultant-lists.service';
import { ConsultantsController } from './consultants/consultants.controller';
import { ConsultantsService } from './consultants/consultants.service';
import { ConsultantsStore } from './consultants/consultants.store';
import { ConsultantDirectory } from './consultants/directory.store';
import { FirmsController } from './firms/firms.controller';
import { FirmsService } from './firms/firms.service';
import { FirmsStore } from './firms/firms.store';
import { Captchas } from './sign-in/captcha';
import { PasswordLinks } from './sign-in/password-links';
import { Passwords } from './sign-in/passwords';
import { Sessions } from './sign-in/sessions';
import { SignInController } from './sign-in/sign-in.controller';
import { SignInService } from './sign-in/sign-in.service';
import { SignInStore } from './sign-in/sign-in.store';
import { AccountsController } from './staff/accounts.controller';
import { AccountsService } from './staff/accounts.service';
import { AccountsStore } from './staff/accounts.store';
import { AuditStore } from './staff/audit.store';
import { OversightController } from './staff/oversight.controller';
import { OversightStore } from './staff/oversight.store';
import { StaffController } from './staff/staff.controller';
import { StaffService } from './staff/staff.service';
import { StaffStore } from './staff/staff.store';

/** Firms, consultants, staff; signing in; who may what. */
@Module({
  imports: [PlatformModule],
  controllers: [
    SignInController,
    FirmsController,
    ConsultantsController,
    ConsultantListsController,
    StaffController,
    AccountsController,
    OversightController,
  ],
  providers: [
    Sessions,
    SignInService,
    SignInStore,
    PasswordLinks,
    Passwords,
    Captchas,
    RateLimits,
    FirmsService,
    FirmsStore,
    ConsultantsService,
    ConsultantLists,
    ConsultantsStore,
    ConsultantDirectory,
    StaffService,
    StaffStore,
    AccountsService,
    AccountsStore,
    AuditStore,
    OversightStore,
  ],
  exports: [Sessions, RateLimits, FirmsService, ConsultantDirectory],
})
export class PeopleModule {}

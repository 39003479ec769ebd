import { Component } from '@angular/core';
import { TextField } from './text-field';

/** Step 1: whom to talk to. */
@Component({
  selector: 'pl-contact-page',
  imports: [TextField],
  template: `
    <div class="fields">
      <pl-text-field path="profile.contact.name" autocomplete="name" />
      <pl-text-field path="profile.contact.title" autocomplete="organization-title" [optional]="true" />
      <pl-text-field path="profile.contact.phone" type="tel" autocomplete="tel" />
      <pl-text-field path="profile.contact.mobile" type="tel" autocomplete="tel" [optional]="true" />
      <pl-text-field path="profile.contact.email" type="email" autocomplete="email" />
    </div>
  `,
})
export class ContactPage {}

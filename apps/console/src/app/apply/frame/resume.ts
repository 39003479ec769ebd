import { Component, inject } from '@angular/core';
import { Router } from '@angular/router';
import { DraftStore } from '../draft/draft-store';
import { FORM_HOME } from '../form-home';

/** Without a page in the address one goes on where it is unfinished. */
@Component({ selector: 'pl-resume', template: '' })
export class Resume {
  constructor() {
    const store = inject(DraftStore);
    const router = inject(Router);
    const draft = store.draft();
    if (!draft || !store.editable()) return;
    const page = store.firstOpen();
    const way = page ? ['step', page.step] : ['check'];
    void router.navigate([inject(FORM_HOME).draft, draft.id, ...way], {
      queryParams: page && page.no > 1 ? { page: page.no } : {},
      replaceUrl: true,
    });
  }
}

import { Component, computed, inject, input } from '@angular/core';
import { Words } from '../../shared/text/words';
import type { DiagnosisView } from './diagnosis-client';

interface Someone {
  readonly name: string;
  readonly role: string;
  readonly lines: readonly string[];
}

/** Who has to do with a case: its consultant and the people of the firm, with how to reach them. */
@Component({
  selector: 'pl-people-card',
  template: `
    <section class="card">
      <h2>{{ t().people.title }}</h2>
      <ul>
        @for (p of people(); track p.role) {
          <li>
            <span class="avatar" aria-hidden="true">{{ p.name.charAt(0) }}</span>
            <div>
              <p>
                <b>{{ p.name }}</b> <span class="mut">{{ p.role }}</span>
              </p>
              @for (line of p.lines; track line) {
                <p class="mut small">{{ line }}</p>
              }
            </div>
          </li>
        }
      </ul>
    </section>
  `,
  styles: `
    section {
      display: grid;
      gap: 12px;
      padding: 14px 16px;
    }
    ul {
      display: grid;
      gap: 12px;
    }
    li {
      display: flex;
      gap: 12px;
    }
    .mut {
      margin-left: 8px;
    }
    .small {
      margin-left: 0;
    }
    .avatar {
      display: grid;
      flex: none;
      place-items: center;
      width: 32px;
      height: 32px;
      border-radius: 50%;
      background: var(--primary-container);
      color: var(--on-primary-container);
    }
  `,
})
export class PeopleCard {
  protected readonly t = inject(Words).of('desk');
  readonly case = input.required<DiagnosisView>();

  protected readonly people = computed<readonly Someone[]>(() => {
    const c = this.case();
    const { profile: p } = c.application;
    const said = this.t().people;
    const out: Someone[] = [];
    if (c.consultant) out.push({ name: c.consultant.name, role: said.consultant, lines: [c.consultant.code] });
    if (p?.contact?.name) {
      const lines = [p.contact.phone, p.contact.mobile, p.contact.email].filter((line): line is string => !!line);
      out.push({ name: p.contact.name, role: [said.contact, p.contact.title].filter(Boolean).join('　'), lines });
    }
    if (p?.responsiblePerson) out.push({ name: p.responsiblePerson, role: said.responsible, lines: [] });
    return out;
  });
}

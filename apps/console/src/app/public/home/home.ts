import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Course, type Waypoint } from '../../shared/course/course';
import { NextAction } from '../../shared/course/next-action';
import { SeaHead } from '../../shared/course/sea-head';
import { Icon } from '../../shared/icons/icon';
import { pageTitle } from '../../shared/page-title';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Waiting } from '../../shared/states/waiting';
import { Shape } from '../../shared/status/shape';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { routeExists } from '../../shell/navigation';
import { CallsStore } from '../calls-store';
import { AllianceScheme } from './alliance-scheme';
import { CallWindow } from './call-window';

/** The programme: what is open, until when, who may apply, what happens then, whom to ask. */
@Component({
  selector: 'pl-home',
  imports: [SeaHead, NextAction, Course, CallWindow, AllianceScheme, TroubleNote, Waiting, Shape, Icon, RouterLink],
  templateUrl: './home.html',
  styleUrl: './home.scss',
})
export class Home {
  protected readonly store = inject(CallsStore);
  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly t = this.words.of('site');
  protected readonly mayApply = routeExists(inject(Router).config, '/apply');

  protected readonly call = this.store.diagnosis;
  protected readonly state = computed(() => {
    const call = this.call();
    return call ? this.store.stateOf(call) : 'CLOSED';
  });

  /** The head of the action card: whether one can apply, and how long still. */
  protected readonly action = computed(() => {
    const call = this.call();
    const said = this.t().action;
    if (!call) return null;
    if (this.state() === 'BEFORE') {
      return { tone: 'waits' as const, head: said.before(this.formats.instant(call.opensAt)), ...said.wait };
    }
    if (this.state() === 'CLOSED') {
      return { tone: 'waits' as const, head: said.closed(this.words.say(call.deadline)), ...said.over };
    }
    const full = call.placesLeft === 0;
    const head = said.open(this.formats.left(call.closesAt).text);
    return { tone: full ? ('waits' as const) : ('act' as const), head, ...(full ? said.queue : said.apply) };
  });

  protected readonly course = computed<readonly Waypoint[]>(() =>
    (this.call()?.settings.course ?? []).map((step, i) => ({
      id: step.id,
      label: this.words.say(step.label),
      detail: this.words.say(step.detail),
      when: '',
      state: i === 0 && this.state() === 'OPEN' ? 'here' : 'ahead',
    })),
  );

  constructor() {
    pageTitle(() => this.t().title);
    void this.store.load();
  }
}
